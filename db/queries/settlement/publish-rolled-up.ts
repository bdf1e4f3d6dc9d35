import { sql } from "drizzle-orm";
import type { PublishTx } from "@/db/audited-transaction";
import { ensureSeries } from "@/db/queries/series/series-ids";
import type { Dimensions } from "@/lib/domain/dimension";
import type { Month } from "@/lib/domain/period";
import { entryKey } from "@/lib/domain/submissions/entry";

export type RolledFact = {
  readonly through: string;
  readonly measure: string;
  readonly dimensions: Dimensions;
  readonly value: string;
  readonly unit: string;
  readonly decimals: number;
  readonly sheet: string;
  readonly cell: string;
};

/** A series of a month of which something was said, or is no longer. */
export type SaidSeries = { readonly through: Month; readonly series: number };

type Place = {
  readonly submission: number;
  readonly area: string;
  readonly origin: string;
  /** Months from here to the end of the year are said anew. */
  readonly from: string;
};

/**
 * Publishes what an area's settlements add up to, beside what it reported: rolled-up facts of these months are closed at
 * the publication and the new ones opened; reported facts are never touched (MODEL M9). Answers the series that were
 * closed or opened.
 */
export async function publishRolledUp(
  tx: PublishTx,
  { submission, area, origin, from }: Place,
  facts: readonly RolledFact[],
): Promise<SaidSeries[]> {
  const closed = await tx.execute<{ through: Month; series: number }>(sql`
    update fact set publication_to = ${tx.publication}
    where area_code = ${area} and origin = ${origin} and basis = 'settlement' and vintage = 'monthly'
      and form = 'settlement' and through >= ${from} and through <= ${`${from.slice(0, 4)}-12`}
      and publication_to is null
    returning through, series_id as series`);
  if (facts.length === 0) return [...closed];
  const series = await ensureSeries(tx, facts);
  const column = (pick: (fact: RolledFact) => string | number) => sql.param(facts.map(pick));
  await tx.execute(sql`
    insert into fact (series_id, area_code, through, vintage, origin, basis, value, written, unit, decimals, form,
      submission_id, sheet, cell, publication_from)
    select series_id, ${area}, through, 'monthly', ${origin}, 'settlement', value::numeric, value, unit, decimals,
      'settlement', ${submission}, sheet, cell, ${tx.publication}
    from unnest(
      ${column((f) => series.get(entryKey(f)) as number)}::int[], ${column((f) => f.through)}::text[],
      ${column((f) => f.value)}::text[], ${column((f) => f.unit)}::text[], ${column((f) => f.decimals)}::int[],
      ${column((f) => f.sheet)}::text[], ${column((f) => f.cell)}::text[]
    ) as f (series_id, through, value, unit, decimals, sheet, cell)`);
  const opened = facts.map((fact) => ({
    through: fact.through as Month,
    series: series.get(entryKey(fact)) as number,
  }));
  return [...closed, ...opened];
}

/** Opens the published submission under which a load's facts stand, and closes the one that it takes the place of. */
export async function openRolledUp(
  tx: PublishTx,
  what: {
    readonly area: string;
    readonly period: string;
    readonly through: string;
    readonly origin: string;
    readonly fileName: string;
    readonly uploadedBy: number | null;
    readonly supersedes: number | null;
  },
  now: Date,
): Promise<number> {
  const [row] = await tx.execute<{ id: string }>(sql`
    insert into submission (form, area_code, period, through, vintage, origin, status, version, file_name, submitted_by,
      supersedes, created_at, published_as)
    values ('settlement', ${what.area}, ${what.period}, ${what.through}, 'monthly', ${what.origin}, 'published', 1,
      ${what.fileName}, ${what.uploadedBy}, ${what.supersedes}, ${now.toISOString()}::timestamptz, ${tx.publication})
    returning id`);
  if (what.supersedes !== null)
    await tx.execute(sql`
      update submission set status = 'superseded', version = version + 1 where id = ${what.supersedes}`);
  return Number(row?.id);
}
