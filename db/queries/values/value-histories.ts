import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { SCHEMES } from "@/lib/domain/dimension";
import type { Evaluation } from "@/lib/domain/indicators/evaluate";
import { headlineOf } from "@/lib/domain/indicators/headline";
import { figureValue, type StoredFigure } from "@/lib/domain/indicators/stored-figure";
import type { Month } from "@/lib/domain/period";
import { known, type Value } from "@/lib/domain/value";
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

type Sides = Pick<Evaluation, "numerator" | "denominator">;

/** Headline figures over time, in one vintage and origin, by indicator, area and scheme. */
export type Histories = {
  readonly values: ReadonlyMap<string, ReadonlyMap<Month, Value>>;
  /** Both sides of the ratio that stands at a month, by the key of its history. */
  readonly sides: (key: string, at: Month) => Sides;
};

/** What a history needs to know of a figure. */
type Told = Pick<
  StoredFigure,
  "basis" | "value" | "bound" | "numerator" | "denominator" | "reason" | "detail"
>;

const NO_SIDES: Sides = { numerator: null, denominator: null };

/** Histories as they stand now. */
export const valueHistories = async (db: Queryable, asked: HistoriesAsked): Promise<Histories> =>
  (await histories(db, asked))([]);

/**
 * Reads histories before what is being computed is known: figures of the same vintage and origin that are given later
 * stand in the place of what was read.
 */
export async function histories(
  db: Queryable,
  { areas, indicators, vintage, origin, schemes = Object.keys(SCHEMES), throughs }: HistoriesAsked,
): Promise<(computed: readonly ComputedFigure[]) => Histories> {
  const packed = await readPacked(
    db,
    sql`area_code = any(${sql.param([...areas])}::text[]) and indicator = any(${sql.param([...indicators])}::text[])
      and scheme = any(${sql.param([...schemes])}::text[]) and vintage = ${vintage} and origin = ${origin}
      ${throughs ? sql`and through = any(${sql.param([...throughs])}::text[])` : sql``}
      and publication_to is null`,
  );
  return (computed) => {
    const places = new Map<string, Map<string, Told>>();
    const at = (place: string): Map<string, Told> => {
      const found = places.get(place) ?? new Map<string, Told>();
      places.set(place, found);
      return found;
    };
    for (const one of packed) {
      const figure = unpackFigure(one);
      at(packedPlace(one)).set(figure.basis, figure);
    }
    for (const { indicator, area, scheme, through, basis, row } of computed) {
      const told = at(`${historyKey(indicator, area, scheme)}|${through}`);
      if (row) told.set(basis, row as Told);
      else told.delete(basis);
    }
    return headlines(places);
  };
}

function headlines(places: ReadonlyMap<string, ReadonlyMap<string, Told>>): Histories {
  const values = new Map<string, Map<Month, Value>>();
  const told = new Map<string, Told>();
  for (const [place, candidates] of places) {
    const row = headlineOf([...candidates.values()]);
    if (!row) continue;
    const cut = place.lastIndexOf("|");
    const key = place.slice(0, cut);
    const history = values.get(key) ?? new Map<Month, Value>();
    values.set(key, history.set(place.slice(cut + 1) as Month, figureValue(row)));
    told.set(place, row);
  }
  const sides = (key: string, at: Month): Sides => {
    const { numerator = null, denominator = null } = told.get(`${key}|${at}`) ?? {};
    return numerator === null || denominator === null
      ? NO_SIDES
      : { numerator: known(numerator), denominator: known(denominator) };
  };
  return { values, sides };
}
