import { createHash } from "node:crypto";
import { keptSecret } from "../installation/kept-secret";

/**
 * Keys the hash that stands for a settlement's number, as 64 hexadecimal digits. It lies beside the database and not in
 * it: without it nobody tells from a row which settlement it is.
 */
export const settlementKey = (dataFolder: string): string =>
  createHash("sha256").update(keptSecret(dataFolder, "settlement-key")).digest("hex");
