import { and, desc, isNotNull, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { asOf } from "@/db/queries/facts/sum-leaves";
import { scopeBreak, scopeBreakDisregard } from "@/db/schema/comparability";
import type { AreaCode } from "@/lib/domain/area";
import type { Disregarded, RestatedBase, ScopeBreak } from "@/lib/domain/comparability/scope-break";
import type { Scheme, Setting } from "@/lib/domain/dimension";
import type { Month } from "@/lib/domain/period";
import type { Origin, Vintage } from "@/lib/domain/vintage";

type Row = typeof scopeBreak.$inferSelect;

const breakOf = (row: Row, disregarded: readonly Disregarded[] = []): ScopeBreak => ({
  id: row.id,
  area: row.areaCode as AreaCode,
  below: row.below,
  from: row.fromMonth as Month,
  vintage: row.vintage as Vintage | null,
  origin: row.origin as Origin,
  title: row.title,
  measures: row.measures,
  indicators: row.indicators,
  schemes: row.schemes as Scheme[],
  settings: row.settings as Setting[],
  before: row.before,
  after: row.after,
  citation: row.citation,
  restated: row.restated as RestatedBase[],
  by: row.registeredBy,
  ...(disregarded.length > 0 ? { disregarded } : {}),
});

/** Breaks as they stand, or as they stood at a publication: part of how figures are defined, open to everyone. */
export async function scopeBreaks(db: Queryable, publication: number | null = null): Promise<ScopeBreak[]> {
  const rows = await db
    .select()
    .from(scopeBreak)
    .where(asOf(publication, sql`scope_break.`))
    .orderBy(scopeBreak.fromMonth, scopeBreak.id);
  const left = await disregards(db, publication);
  return rows.map((row) => breakOf(row, left.get(row.id)));
}

/** Which bureaus do not adopt which breaks, by the break. */
async function disregards(
  db: Queryable,
  publication: number | null,
): Promise<ReadonlyMap<number, Disregarded[]>> {
  const rows = await db
    .select()
    .from(scopeBreakDisregard)
    .where(
      and(isNotNull(scopeBreakDisregard.publicationFrom), asOf(publication, sql`scope_break_disregard.`)),
    );
  const found = new Map<number, Disregarded[]>();
  for (const { breakId, areaCode, origin } of rows) {
    const one = { area: areaCode as AreaCode, origin: origin as Origin };
    found.set(breakId, [...(found.get(breakId) ?? []), one]);
  }
  return found;
}

/** A break with when it was registered, by its publications, and how it was withdrawn. */
export type KeptBreak = ScopeBreak & {
  readonly registeredAt: Date;
  readonly withdrawn: { readonly by: string; readonly reason: string; readonly at: Date } | null;
};

/** Everything that was ever registered, the latest change of scope first. */
export async function breakHistory(db: Queryable): Promise<KeptBreak[]> {
  const instant = (at: unknown): Date => new Date(String(at));
  const rows = await db
    .select({
      row: scopeBreak,
      registeredAt:
        sql<Date>`(select at from publication p where p.number = ${scopeBreak.publicationFrom})`.mapWith(
          instant,
        ),
      endedAt: sql<Date | null>`(select at from publication p where p.number = ${scopeBreak.publicationTo})`,
    })
    .from(scopeBreak)
    .orderBy(desc(scopeBreak.fromMonth), desc(scopeBreak.id));
  return rows.map(({ row, registeredAt, endedAt }) => ({
    ...breakOf(row),
    registeredAt,
    withdrawn:
      endedAt === null
        ? null
        : { by: row.withdrawnBy ?? "", reason: row.withdrawReason ?? "", at: instant(endedAt) },
  }));
}
