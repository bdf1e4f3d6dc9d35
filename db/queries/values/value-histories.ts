import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { SCHEMES } from "@/lib/domain/dimension";
import { headlineOf } from "@/lib/domain/indicators/headline";
import { figureValue, type StoredFigure } from "@/lib/domain/indicators/stored-figure";
import type { Month } from "@/lib/domain/period";
import type { Value } from "@/lib/domain/value";
import { packedPlace, readPacked, unpackFigure } from "./packed-figure";

export const historyKey = (indicator: string, area: string, scheme: string): string =>
  `${indicator}|${area}|${scheme}`;

export type HistoriesAsked = {
  readonly areas: readonly string[];
  readonly indicators: readonly string[];
  readonly vintage: string;
  readonly origin: string;
  /** Every scheme when absent. */
  readonly schemes?: readonly string[];
  /** Every month when null or absent. */
  readonly throughs?: readonly Month[] | null;
};

/** Headline values over time, by indicator, area and scheme, in one vintage and origin, as they stand now. */
export async function valueHistories(
  db: Queryable,
  asked: HistoriesAsked,
): Promise<Map<string, Map<Month, Value>>> {
  const { areas, indicators, vintage, origin, schemes = Object.keys(SCHEMES), throughs } = asked;
  const packed = await readPacked(
    db,
    sql`area_code = any(${sql.param([...areas])}::text[]) and indicator = any(${sql.param([...indicators])}::text[])
      and scheme = any(${sql.param([...schemes])}::text[]) and vintage = ${vintage} and origin = ${origin}
      ${throughs ? sql`and through = any(${sql.param([...throughs])}::text[])` : sql``}
      and publication_to is null`,
  );
  const places = new Map<string, StoredFigure[]>();
  for (const one of packed) {
    const place = packedPlace(one);
    places.set(place, [...(places.get(place) ?? []), unpackFigure(one)]);
  }
  const histories = new Map<string, Map<Month, Value>>();
  for (const candidates of places.values()) {
    const row = headlineOf(candidates);
    if (!row) continue;
    const key = historyKey(row.indicator, row.area, row.scheme);
    const history = histories.get(key) ?? new Map<Month, Value>();
    histories.set(key, history.set(row.through, figureValue(row)));
  }
  return histories;
}
