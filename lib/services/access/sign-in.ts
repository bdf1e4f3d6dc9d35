import { hash, verify } from "@node-rs/argon2";
import { writeAudited } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { clearFailedSignIns, countFailedSignIn, signInLock } from "@/db/queries/users/sign-in-attempts";
import { userByName } from "@/db/queries/users/user-row";

const FAILURES_MAX = 5;
const LOCK_MINUTES = 15;

export type SignedIn = { readonly id: number; readonly sessionVersion: number };
export type SignInOutcome = SignedIn | "wrong" | "locked";

let decoy: Promise<string> | undefined;

/** A name without an account costs as much time as one with: an answer's speed tells nothing. */
const decoyHash = (): Promise<string> => {
  decoy ??= hash("nobody signs in with this");
  return decoy;
};

/**
 * Checks a name and a password. Five failures under one name lock it for a quarter of an hour, whether or not there is
 * such an account; failures are operational, a success is audited.
 */
export async function signIn(
  db: Queryable,
  username: string,
  password: string,
  now: Date,
): Promise<SignInOutcome> {
  const lockedUntil = await signInLock(db, username);
  if (lockedUntil && lockedUntil > now) return "locked";
  const user = await userByName(db, username);
  const matches = await verify(user?.passwordHash ?? (await decoyHash()), password);
  if (!user || user.disabled || !matches) {
    const until = new Date(now.getTime() + LOCK_MINUTES * 60_000);
    await countFailedSignIn(db, username, now, FAILURES_MAX, until);
    return "wrong";
  }
  await clearFailedSignIns(db, username);
  await writeAudited(db, { id: user.id, name: `user:${username}` }, now, async () => ({
    result: undefined,
    audit: [{ act: "session.sign-in", subject: `user:${username}`, detail: { role: user.role } }],
  }));
  return { id: user.id, sessionVersion: user.sessionVersion };
}
