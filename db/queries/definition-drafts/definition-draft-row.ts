import { and, desc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Queryable } from "@/db/client";
import { definitionDraft } from "@/db/schema/definition-draft";
import { user } from "@/db/schema/user";
import type { AreaScope } from "@/lib/domain/access";
import type { Month } from "@/lib/domain/period";
import type { DraftStatus } from "@/lib/domain/policy/draft-status";
import type { Origin } from "@/lib/domain/vintage";

/** What a bureau defines for itself. */
export type DraftSubject = "indicator" | "form";

/** A definition in the making with the names of who wrote and who decided. */
export type DefinitionDraftRow<Body> = {
  readonly id: string;
  readonly subject: DraftSubject;
  readonly code: string;
  readonly body: Body;
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
  id: definitionDraft.id,
  subject: definitionDraft.subject,
  code: definitionDraft.code,
  body: definitionDraft.body,
  status: definitionDraft.status,
  version: definitionDraft.version,
  areaCode: definitionDraft.areaCode,
  origin: definitionDraft.origin,
  endThrough: definitionDraft.endThrough,
  authorName: author.name,
  writers: definitionDraft.writers,
  savedBy: definitionDraft.savedBy,
  reviewerName: reviewer.name,
  reason: definitionDraft.reason,
  savedAt: definitionDraft.savedAt,
  submittedAt: definitionDraft.submittedAt,
  decidedAt: definitionDraft.decidedAt,
  publishedAs: definitionDraft.publishedAs,
  registeredVersion: definitionDraft.registeredVersion,
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const inScope = (subject: DraftSubject, scope: AreaScope) =>
  and(eq(definitionDraft.subject, subject), inArray(definitionDraft.areaCode, [...scope.areas]));

const reading = (db: Queryable) =>
  db
    .select(COLUMNS)
    .from(definitionDraft)
    .leftJoin(author, eq(author.id, definitionDraft.authorId))
    .leftJoin(reviewer, eq(reviewer.id, definitionDraft.reviewerId))
    .$dynamic();

/** One draft of the bureaus in scope; with `lock` it is held until the transaction ends. Null for an unknown one. */
export async function definitionDraftRow<Body>(
  db: Queryable,
  scope: AreaScope,
  subject: DraftSubject,
  id: string,
  lock = false,
): Promise<DefinitionDraftRow<Body> | null> {
  if (!UUID.test(id)) return null;
  const query = reading(db).where(and(eq(definitionDraft.id, id), inScope(subject, scope)));
  const [row] = await (lock ? query.for("update", { of: definitionDraft }) : query);
  return (row as DefinitionDraftRow<Body> | undefined) ?? null;
}

/** Every draft of the bureaus in scope, the latest saved first. */
export async function definitionDraftRows<Body>(
  db: Queryable,
  scope: AreaScope,
  subject: DraftSubject,
): Promise<DefinitionDraftRow<Body>[]> {
  const rows = await reading(db).where(inScope(subject, scope)).orderBy(desc(definitionDraft.savedAt));
  return rows as DefinitionDraftRow<Body>[];
}

/** Codes that drafts of any bureau stand for: numbers that a new indicator does not take. */
export async function draftedCodes(db: Queryable): Promise<string[]> {
  const rows = await db.selectDistinct({ code: definitionDraft.code }).from(definitionDraft);
  return rows.map(({ code }) => code);
}
