import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { decimal } from "@/lib/domain/decimal";
import { headlineOf } from "@/lib/domain/indicators/headline";
import type { Month } from "@/lib/domain/period";
import { type Bound, known, type MissingReason, missing, type Value } from "@/lib/domain/value";
import type { Basis } from "@/lib/domain/vintage";

type Row = {
  indicator: string;
  area: string;
  scheme: string;
  through: string;
  basis: Basis;
  value: string | null;
  bound: Bound | null;
  reason: MissingReason | null;
  detail: string | null;
};

export const historyKey = (indicator: string, area: string, scheme: string): string =>
  `${indicator}|${area}|${scheme}`;

/** Headline values over time, by indicator, area and scheme, in one vintage and origin, as they stand now. */
export async function valueHistories(
  tx: Queryable,
  areas: readonly string[],
  indicators: readonly string[],
  vintage: string,
  origin: string,
): Promise<Map<string, Map<Month, Value>>> {
  const rows = await tx.execute<Row>(sql`
    select indicator, area_code as area, scheme, through, basis, value::text as value, bound, reason, detail
    from indicator_value
    where area_code = any(${sql.param([...areas])}::text[]) and indicator = any(${sql.param([...indicators])}::text[])
      and vintage = ${vintage} and origin = ${origin} and publication_to is null`);
  const places = new Map<string, Row[]>();
  for (const row of rows) {
    const place = `${historyKey(row.indicator, row.area, row.scheme)}@${row.through}`;
    places.set(place, [...(places.get(place) ?? []), row]);
  }
  const histories = new Map<string, Map<Month, Value>>();
  for (const candidates of places.values()) {
    const row = headlineOf(candidates);
    if (!row) continue;
    const key = historyKey(row.indicator, row.area, row.scheme);
    const history = histories.get(key) ?? new Map<Month, Value>();
    histories.set(key, history.set(row.through as Month, rowValue(row)));
  }
  return histories;
}

const rowValue = (row: Row): Value =>
  row.value === null
    ? missing(row.reason ?? "not-reported", row.detail ?? undefined)
    : known(decimal(row.value), row.bound ?? undefined);
