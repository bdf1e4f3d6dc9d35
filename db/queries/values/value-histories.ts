import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { SCHEMES } from "@/lib/domain/dimension";
import { headlineOf } from "@/lib/domain/indicators/headline";
import { figureValue, type StoredFigure } from "@/lib/domain/indicators/stored-figure";
import type { Month } from "@/lib/domain/period";
import type { MissingReason, Value } from "@/lib/domain/value";
import { packedPlace, readPacked, unpackFigure } from "./packed-figure";
import type { ComputedFigure } from "./write-values";

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

/** What a history needs to know of a figure. */
type Told = Pick<StoredFigure, "basis" | "value" | "bound" | "reason" | "detail">;

/**
 * Headline values over time, by indicator, area and scheme, in one vintage and origin, as they stand now; `pending` ones
 * of the same vintage and origin stand in the place of what is stored.
 */
export async function valueHistories(
  db: Queryable,
  asked: HistoriesAsked,
  pending: readonly ComputedFigure[] = [],
): Promise<Map<string, Map<Month, Value>>> {
  const { areas, indicators, vintage, origin, schemes = Object.keys(SCHEMES), throughs } = asked;
  const packed = await readPacked(
    db,
    sql`area_code = any(${sql.param([...areas])}::text[]) and indicator = any(${sql.param([...indicators])}::text[])
      and scheme = any(${sql.param([...schemes])}::text[]) and vintage = ${vintage} and origin = ${origin}
      ${throughs ? sql`and through = any(${sql.param([...throughs])}::text[])` : sql``}
      and publication_to is null`,
  );
  const places = new Map<string, Told[]>();
  const told = (place: string): Told[] => places.get(place) ?? [];
  for (const one of packed) {
    const place = packedPlace(one);
    places.set(place, [...told(place), unpackFigure(one)]);
  }
  for (const { indicator, area, scheme, through, basis, row } of pending) {
    const place = `${historyKey(indicator, area, scheme)}|${through}`;
    const own = row ? [{ ...row, reason: row.reason as MissingReason | null }] : [];
    places.set(place, [...told(place).filter((other) => other.basis !== basis), ...own]);
  }
  const histories = new Map<string, Map<Month, Value>>();
  for (const [place, candidates] of places) {
    const row = headlineOf(candidates);
    if (!row) continue;
    const cut = place.lastIndexOf("|");
    const key = place.slice(0, cut);
    const history = histories.get(key) ?? new Map<Month, Value>();
    histories.set(key, history.set(place.slice(cut + 1) as Month, figureValue(row)));
  }
  return histories;
}
