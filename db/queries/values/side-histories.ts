import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { decimal } from "@/lib/domain/decimal";
import type { Evaluation } from "@/lib/domain/indicators/evaluate";
import type { Month } from "@/lib/domain/period";
import { known } from "@/lib/domain/value";
import { historyKey } from "./value-histories";

type Sides = Pick<Evaluation, "numerator" | "denominator">;

/** Both sides of the ratios of a history, by its key and month. */
export type SideHistories = (key: string, at: Month) => Sides;

type Row = {
  indicator: string;
  area: string;
  scheme: string;
  through: string;
  numerator: string;
  denominator: string;
};

/** Sides of the headline ratios of some areas over time, as they stand now: reported ones before rolled-up ones. */
export async function sideHistories(
  tx: Queryable,
  areas: readonly string[],
  indicators: readonly string[],
  vintage: string,
  origin: string,
): Promise<SideHistories> {
  const rows = await tx.execute<Row>(sql`
    select indicator, area_code as area, scheme, through, trim_scale(numerator)::text as numerator,
      trim_scale(denominator)::text as denominator
    from indicator_value
    where area_code = any(${sql.param([...areas])}::text[]) and indicator = any(${sql.param([...indicators])}::text[])
      and vintage = ${vintage} and origin = ${origin} and publication_to is null
      and numerator is not null and denominator is not null and basis <> 'settlement'
    order by basis = 'reported'`);
  const found = new Map<string, Sides>(
    rows.map(({ indicator, area, scheme, through, numerator, denominator }) => [
      `${historyKey(indicator, area, scheme)}@${through}`,
      { numerator: known(decimal(numerator)), denominator: known(decimal(denominator)) },
    ]),
  );
  return (key, at) => found.get(`${key}@${at}`) ?? { numerator: null, denominator: null };
}
