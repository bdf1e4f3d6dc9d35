import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";

/**
 * Moves a caller's clock on by one call, unless that takes it too far ahead: then nothing is changed.
 * One statement, so that processes behind a balancer count together. Operational: outside the audit chain.
 */
export async function spendAllowance(
  db: Queryable,
  caller: string,
  now: Date,
  { everyMs, aheadMs }: { readonly everyMs: number; readonly aheadMs: number },
): Promise<{ readonly used: boolean; readonly usedUntil: Date }> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const later = (ms: number) => sql`make_interval(secs => ${ms / 1000})`;
  const next = sql`greatest(call_allowance.used_until, ${at}) + ${later(everyMs)}`;
  const moved = await db.execute<{ usedUntil: string }>(sql`
    insert into call_allowance (caller, used_until) values (${caller}, ${at} + ${later(everyMs)})
    on conflict (caller) do update set used_until = ${next} where ${next} <= ${at} + ${later(aheadMs)}
    returning used_until as "usedUntil"`);
  if (moved[0]) return { used: true, usedUntil: new Date(moved[0].usedUntil) };
  const [row] = await db.execute<{ usedUntil: string }>(sql`
    select used_until as "usedUntil" from call_allowance where caller = ${caller}`);
  return { used: false, usedUntil: row ? new Date(row.usedUntil) : now };
}

/** Forgets callers whose clock the time has passed. */
export async function forgetAllowances(db: Queryable, before: Date): Promise<void> {
  await db.execute(sql`delete from call_allowance where used_until < ${before.toISOString()}::timestamptz`);
}
