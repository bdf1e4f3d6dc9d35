import { and, eq, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { asOf } from "@/db/queries/facts/sum-leaves";
import { governingChoice } from "@/db/schema/policy";
import { publication } from "@/db/schema/publication";
import type { AreaCode } from "@/lib/domain/area";
import type { Group, Scheme } from "@/lib/domain/dimension";
import type { Month } from "@/lib/domain/period";
import type { GoverningChoice, Matter } from "@/lib/domain/policy/governing";

type Row = typeof governingChoice.$inferSelect & { readonly at: Date };

const choiceOf = (row: Row): GoverningChoice => ({
  subject: row.subject,
  scheme: row.scheme as Scheme,
  group: row.personGroup as Group,
  area: row.areaCode as AreaCode,
  from: row.fromMonth as Month,
  commitment: row.commitmentId,
  reason: row.reason,
  by: row.chosenBy,
  at: row.at,
});

const columns = {
  key: governingChoice.key,
  subject: governingChoice.subject,
  areaCode: governingChoice.areaCode,
  scheme: governingChoice.scheme,
  personGroup: governingChoice.personGroup,
  fromMonth: governingChoice.fromMonth,
  commitmentId: governingChoice.commitmentId,
  reason: governingChoice.reason,
  chosenBy: governingChoice.chosenBy,
  publicationFrom: governingChoice.publicationFrom,
  publicationTo: governingChoice.publicationTo,
  at: publication.at,
};

/** Choices as they stand, or as they stood at a publication. They speak of texts, which everyone may read. */
export async function governingChoices(
  db: Queryable,
  at: number | null = null,
): Promise<readonly GoverningChoice[]> {
  const rows = await db
    .select(columns)
    .from(governingChoice)
    .innerJoin(publication, eq(publication.number, governingChoice.publicationFrom))
    .where(asOf(at, sql`governing_choice.`));
  return rows.map(choiceOf);
}

/** A choice that was made, with when it ended; null while it stands. */
export type PastChoice = GoverningChoice & { readonly endedAt: Date | null };

/** Everything that was ever chosen on a matter, the latest first: a choice is closed, never rewritten. */
export async function choiceHistory(db: Queryable, matter: Matter): Promise<PastChoice[]> {
  const ended = sql<Date | null>`(select at from publication p where p.number = ${governingChoice.publicationTo})`;
  const rows = await db
    .select({
      ...columns,
      endedAt: ended.mapWith((at: unknown) => (at === null ? null : new Date(String(at)))),
    })
    .from(governingChoice)
    .innerJoin(publication, eq(publication.number, governingChoice.publicationFrom))
    .where(
      and(
        eq(governingChoice.subject, matter.subject),
        eq(governingChoice.scheme, matter.scheme),
        eq(governingChoice.personGroup, matter.group),
      ),
    )
    .orderBy(sql`${governingChoice.key} desc`);
  return rows.map((row) => ({ ...choiceOf(row), endedAt: row.endedAt }));
}
