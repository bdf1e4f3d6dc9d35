import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { executePrepared } from "@/db/prepared";
import { decimal } from "@/lib/domain/decimal";
import { SCHEMES } from "@/lib/domain/dimension";
import { headlineOf } from "@/lib/domain/indicators/headline";
import type { Month } from "@/lib/domain/period";
import { type Bound, known, type MissingReason, missing, type Value } from "@/lib/domain/value";
import type { Basis } from "@/lib/domain/vintage";
import type { ComputedFigure } from "./write-values";

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

/** One text a row, as figures are read: see `packed-figure.ts`. */
function unpack(row: string): Row {
  const [indicator = "", area = "", scheme = "", through = "", basis, value, bound, reason, detail] =
    row.split("\u001f");
  return {
    ...{
      indicator,
      area,
      scheme,
      through,
      basis: basis as Basis,
      value: value || null,
      detail: detail || null,
    },
    bound: (bound || null) as Bound | null,
    reason: (reason || null) as MissingReason | null,
  };
}

export const historyKey = (indicator: string, area: string, scheme: string): string =>
  `${indicator}|${area}|${scheme}`;

/**
 * Headline values over time, by indicator, area and scheme, in one vintage and origin, as they stand now; `pending` ones
 * of the same vintage and origin stand in the place of what is stored.
 */
export async function valueHistories(
  tx: Queryable,
  areas: readonly string[],
  indicators: readonly string[],
  vintage: string,
  origin: string,
  schemes: readonly string[] = Object.keys(SCHEMES),
  pending: readonly ComputedFigure[] = [],
): Promise<Map<string, Map<Month, Value>>> {
  const packed = await executePrepared<{ row: string }>(
    tx,
    sql`
    select concat_ws(chr(31), indicator, area_code, scheme, through, basis, coalesce(trim_scale(value)::text, ''),
      coalesce(bound, ''), coalesce(reason, ''), coalesce(detail, '')) as row
    from indicator_value
    where area_code = any(${sql.param([...areas])}::text[]) and indicator = any(${sql.param([...indicators])}::text[])
      and scheme = any(${sql.param([...schemes])}::text[]) and vintage = ${vintage} and origin = ${origin}
      and publication_to is null`,
  );
  const rows = [
    ...withoutPending(
      packed.map(({ row }) => unpack(row)),
      pending,
    ),
    ...pending.flatMap(({ row, ...place }): Row[] =>
      row ? [{ ...place, ...row, basis: row.basis, reason: row.reason as MissingReason | null }] : [],
    ),
  ];
  const places = new Map<string, Row[]>();
  for (const row of rows) {
    const place = `${historyKey(row.indicator, row.area, row.scheme)}@${row.through}`;
    const found = places.get(place);
    if (found) found.push(row);
    else places.set(place, [row]);
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

function withoutPending(rows: readonly Row[], pending: readonly ComputedFigure[]): Row[] {
  const keyOf = (row: Pick<ComputedFigure, "indicator" | "area" | "scheme" | "through" | "basis">): string =>
    [row.indicator, row.area, row.scheme, row.through, row.basis].join("|");
  const replaced = new Set(pending.map(keyOf));
  return rows.filter((row) => !replaced.has(keyOf(row)));
}

const rowValue = (row: Row): Value =>
  row.value === null
    ? missing(row.reason ?? "not-reported", row.detail ?? undefined)
    : known(decimal(row.value), row.bound ?? undefined);
