import { eq, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { signInAttempt } from "@/db/schema/user";

export type Lock = { readonly lockedUntil: Date | null };

/** Whether sign-ins under this name wait, whether or not there is such an account. */
export async function signInLock(db: Queryable, username: string): Promise<Date | null> {
  const [row] = await db
    .select({ lockedUntil: signInAttempt.lockedUntil })
    .from(signInAttempt)
    .where(eq(signInAttempt.username, username));
  return row?.lockedUntil ?? null;
}

/** Counts a failure in one statement and locks the name at the limit. Operational: outside the audit chain. */
export async function countFailedSignIn(
  db: Queryable,
  username: string,
  now: Date,
  limit: number,
  lockedUntil: Date,
): Promise<void> {
  await db.execute(sql`
    insert into sign_in_attempt (username, failed_count, locked_until, last_at)
    values (${username}, 1, null, ${now.toISOString()}::timestamptz)
    on conflict (username) do update set
      failed_count = case when sign_in_attempt.failed_count + 1 >= ${limit} then 0 else sign_in_attempt.failed_count + 1 end,
      locked_until = case when sign_in_attempt.failed_count + 1 >= ${limit}
        then ${lockedUntil.toISOString()}::timestamptz else sign_in_attempt.locked_until end,
      last_at = excluded.last_at`);
}

export async function clearFailedSignIns(db: Queryable, username: string): Promise<void> {
  await db.delete(signInAttempt).where(eq(signInAttempt.username, username));
}
