import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { SettlementFinding } from "@/lib/domain/settlement/settlement-finding";

export type LoadProgress = { readonly done: number; readonly total: number; readonly rows: number };

/** How far a load has got; over its own connection, so that it is seen before the load is through. */
export async function recordProgress(
  db: Queryable,
  load: number,
  { done, total, rows }: LoadProgress,
  now: Date,
): Promise<void> {
  await db.execute(sql`
    insert into settlement_progress (load_id, done, total, rows, at)
    values (${load}, ${done}, ${total}, ${rows}, ${now.toISOString()}::timestamptz)
    on conflict (load_id) do update set done = excluded.done, total = excluded.total, rows = excluded.rows, at = excluded.at`);
}

/** What was found so far takes the place of what was found before: the reading of a load's file says all of it anew. */
export async function recordLoadFindings(
  db: Queryable,
  load: number,
  findings: readonly SettlementFinding[],
): Promise<void> {
  await db.execute(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(findings.map((finding, position) => ({ ...finding, position })))}::jsonb)
        as f (position int, severity text, rule text, field text, count bigint, examples jsonb)
    ),
    gone as (
      delete from settlement_finding where load_id = ${load} and position >= (select count(*) from given)
    )
    insert into settlement_finding (load_id, position, severity, rule, field, count, examples)
    select ${load}, position, severity, rule, field, count, examples from given
    on conflict (load_id, position) do update set severity = excluded.severity, rule = excluded.rule,
      field = excluded.field, count = excluded.count, examples = excluded.examples`);
}
