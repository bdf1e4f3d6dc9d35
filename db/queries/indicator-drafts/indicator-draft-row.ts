import { and, desc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Queryable } from "@/db/client";
import { indicatorDraft } from "@/db/schema/indicator";
import { user } from "@/db/schema/user";
import type { AreaScope } from "@/lib/domain/access";
import type { OwnBody } from "@/lib/domain/indicators/own/own-body";
import type { Month } from "@/lib/domain/period";
import type { DraftStatus } from "@/lib/domain/policy/draft-status";
import type { Origin } from "@/lib/domain/vintage";

/** A definition in the making with the names of who wrote and who decided. */
export type IndicatorDraftRow = {
  readonly id: string;
  readonly code: string;
  readonly body: OwnBody;
  readonly status: DraftStatus;
  readonly version: number;
  readonly areaCode: string;
  readonly origin: Origin;
  readonly endThrough: Month | null;
  readonly authorName: string | null;
  readonly writers: readonly number[];
  readonly savedBy: string;
  readonly reviewerName: string | null;
  readonly reason: string | null;
  readonly savedAt: Date;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly publishedAs: number | null;
  readonly registeredVersion: number | null;
};

const author = alias(user, "author");
const reviewer = alias(user, "reviewer");

const COLUMNS = {
  id: indicatorDraft.id,
  code: indicatorDraft.code,
  body: indicatorDraft.body,
  status: indicatorDraft.status,
  version: indicatorDraft.version,
  areaCode: indicatorDraft.areaCode,
  origin: indicatorDraft.origin,
  endThrough: indicatorDraft.endThrough,
  authorName: author.name,
  writers: indicatorDraft.writers,
  savedBy: indicatorDraft.savedBy,
  reviewerName: reviewer.name,
  reason: indicatorDraft.reason,
  savedAt: indicatorDraft.savedAt,
  submittedAt: indicatorDraft.submittedAt,
  decidedAt: indicatorDraft.decidedAt,
  publishedAs: indicatorDraft.publishedAs,
  registeredVersion: indicatorDraft.registeredVersion,
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const inScope = (scope: AreaScope) => inArray(indicatorDraft.areaCode, [...scope.areas]);

const reading = (db: Queryable) =>
  db
    .select(COLUMNS)
    .from(indicatorDraft)
    .leftJoin(author, eq(author.id, indicatorDraft.authorId))
    .leftJoin(reviewer, eq(reviewer.id, indicatorDraft.reviewerId))
    .$dynamic();

/** One draft of the bureaus in scope; with `lock` it is held until the transaction ends. Null for an unknown one. */
export async function indicatorDraftRow(
  db: Queryable,
  scope: AreaScope,
  id: string,
  lock = false,
): Promise<IndicatorDraftRow | null> {
  if (!UUID.test(id)) return null;
  const query = reading(db).where(and(eq(indicatorDraft.id, id), inScope(scope)));
  const [row] = await (lock ? query.for("update", { of: indicatorDraft }) : query);
  return (row as IndicatorDraftRow | undefined) ?? null;
}

/** Every draft of the bureaus in scope, the latest saved first. */
export async function indicatorDraftRows(db: Queryable, scope: AreaScope): Promise<IndicatorDraftRow[]> {
  const rows = await reading(db).where(inScope(scope)).orderBy(desc(indicatorDraft.savedAt));
  return rows as IndicatorDraftRow[];
}

/** Codes that drafts of any bureau stand for: numbers that a new indicator does not take. */
export async function draftedCodes(db: Queryable): Promise<string[]> {
  const rows = await db.selectDistinct({ code: indicatorDraft.code }).from(indicatorDraft);
  return rows.map(({ code }) => code);
}
