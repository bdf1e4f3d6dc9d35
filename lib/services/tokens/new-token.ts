import { createHash, randomBytes } from "node:crypto";
import { TOKEN_MARK } from "@/lib/domain/tokens/access-token";

const SECRET_BYTES = 32;

/** A token that nobody can guess: shown once, stored only as its hash. */
export const newToken = (): string => `${TOKEN_MARK}${randomBytes(SECRET_BYTES).toString("base64url")}`;

/** A token is as random as its hash: no salt and no slow function, unlike a password. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");
