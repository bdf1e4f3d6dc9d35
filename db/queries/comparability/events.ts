import { and, desc, inArray, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { asOf } from "@/db/queries/facts/sum-leaves";
import { event } from "@/db/schema/comparability";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import type { EventKind, RecordedEvent } from "@/lib/domain/comparability/recorded-event";
import { decimal } from "@/lib/domain/decimal";
import type { Scheme } from "@/lib/domain/dimension";
import type { Month } from "@/lib/domain/period";
import type { Origin } from "@/lib/domain/vintage";

type Row = typeof event.$inferSelect;

const eventOf = (row: Row): RecordedEvent => ({
  id: row.id,
  area: row.areaCode as AreaCode,
  from: row.fromMonth as Month,
  to: row.toMonth as Month,
  kind: row.kind as EventKind,
  origin: row.origin as Origin,
  words: row.words,
  measures: row.measures,
  indicators: row.indicators,
  schemes: row.schemes as Scheme[],
  settings: [],
  citation: row.citation,
  amount:
    row.amount === null || row.amountMeasure === null
      ? null
      : {
          value: decimal(row.amount),
          measure: row.amountMeasure,
          scheme: (row.amountScheme ?? "all") as Scheme,
        },
  isMainReason: row.isMainReason,
  by: row.recordedBy,
});

/**
 * Events as they stand, or as they stood at a publication: of the areas of a scope, and of `above`, the areas over them,
 * whose events concern everyone below.
 */
export async function events(
  db: Queryable,
  scope: AreaScope,
  above: readonly AreaCode[],
  publication: number | null = null,
): Promise<RecordedEvent[]> {
  const rows = await db
    .select()
    .from(event)
    .where(and(inArray(event.areaCode, [...scope.areas, ...above]), asOf(publication, sql`event.`)))
    .orderBy(event.fromMonth, event.id);
  return rows.map(eventOf);
}

/** An event with when it was recorded, and how it was withdrawn. */
export type KeptEvent = RecordedEvent & {
  readonly recordedAt: Date;
  readonly withdrawn: { readonly by: string; readonly reason: string; readonly at: Date } | null;
};

/** Everything that was ever recorded for these areas, the latest first. */
export async function eventHistory(
  db: Queryable,
  scope: AreaScope,
  above: readonly AreaCode[],
): Promise<KeptEvent[]> {
  const instant = (at: unknown): Date => new Date(String(at));
  const rows = await db
    .select({
      row: event,
      recordedAt: sql<Date>`(select at from publication p where p.number = ${event.publicationFrom})`.mapWith(
        instant,
      ),
      endedAt: sql<Date | null>`(select at from publication p where p.number = ${event.publicationTo})`,
    })
    .from(event)
    .where(inArray(event.areaCode, [...scope.areas, ...above]))
    .orderBy(desc(event.fromMonth), desc(event.id));
  return rows.map(({ row, recordedAt, endedAt }) => ({
    ...eventOf(row),
    recordedAt,
    withdrawn:
      endedAt === null
        ? null
        : { by: row.withdrawnBy ?? "", reason: row.withdrawReason ?? "", at: instant(endedAt) },
  }));
}
