import { sql } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";
import { type SettlementSum, SUM_AMOUNTS } from "@/lib/domain/settlement/settlement-sums";

const KEYS = ["month", "scheme", "setting", "level", "place", "payment"] as const;
const COUNTS = [
  "visits",
  "direct",
  "ipt_days",
  "critical_visits",
  "assisted_visits",
  "assisted_direct",
] as const;
const names = (columns: readonly string[]) => sql.raw(columns.join(", "));

/** Keeps the sums of a load in place of those of an earlier reading. */
export async function recordSums(tx: WriteTx, load: number, sums: readonly SettlementSum[]): Promise<void> {
  await tx.execute(sql`delete from settlement_sum where load_id = ${load}`);
  const lines = sums.map(({ amounts, iptDays, criticalVisits, assistedVisits, assistedDirect, ...line }) => ({
    ...line,
    ipt_days: iptDays,
    critical_visits: criticalVisits,
    assisted_visits: assistedVisits,
    assisted_direct: assistedDirect,
    ...Object.fromEntries(SUM_AMOUNTS.map((name, index) => [name, amounts[index] ?? null])),
  }));
  const types = [
    ...KEYS.map((name) => `${name} text`),
    ...COUNTS.map((name) => `${name} bigint`),
    ...SUM_AMOUNTS.map((name) => `${name} numeric`),
  ];
  await tx.execute(sql`
    insert into settlement_sum (load_id, ${names([...KEYS, ...COUNTS, ...SUM_AMOUNTS])})
    select ${load}, ${names([...KEYS, ...COUNTS, ...SUM_AMOUNTS])}
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as s (${names(types)})`);
}

type Row = Record<(typeof KEYS)[number], string> &
  Record<(typeof COUNTS)[number], string | null> &
  Record<string, string | null>;

/** The sums of some loads of areas in scope. They are as many lines as there are members, however many rows there were. */
export async function loadSums(
  db: Queryable,
  scope: AreaScope,
  loads: readonly number[],
): Promise<SettlementSum[]> {
  if (loads.length === 0) return [];
  const rows = await db.execute<Row>(sql`
    select ${names([...KEYS, ...COUNTS, ...SUM_AMOUNTS].map((name) => `s.${name}`))}
    from settlement_sum s join settlement_load l on l.id = s.load_id
    where s.load_id = any(${sql.param([...loads])}::int[]) and l.area_code = any(${sql.param([...scope.areas])}::text[])`);
  const whole = (text: string | null | undefined): number | null => (text == null ? null : Number(text));
  return rows.map((row) => ({
    month: row.month,
    scheme: row.scheme,
    setting: row.setting,
    level: row.level,
    place: row.place,
    payment: row.payment,
    visits: Number(row.visits),
    direct: whole(row.direct),
    iptDays: whole(row.ipt_days),
    criticalVisits: whole(row.critical_visits),
    assistedVisits: whole(row.assisted_visits),
    assistedDirect: whole(row.assisted_direct),
    amounts: SUM_AMOUNTS.map((name) => row[name] ?? null),
  }));
}
