import { and, desc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Queryable } from "@/db/client";
import { documentDraft } from "@/db/schema/draft";
import { user } from "@/db/schema/user";
import type { AreaScope } from "@/lib/domain/access";
import type { DraftBody } from "@/lib/domain/policy/draft-body";
import type { DraftStatus } from "@/lib/domain/policy/draft-status";
import type { Origin } from "@/lib/domain/vintage";

/** A draft with the names of who wrote and who decided. */
export type DraftRow = {
  readonly id: string;
  readonly body: DraftBody;
  readonly status: DraftStatus;
  readonly version: number;
  readonly areaCode: string;
  readonly origin: Origin;
  readonly replaces: string | null;
  readonly baseChecksum: string | null;
  readonly authorName: string | null;
  readonly writers: readonly number[];
  readonly savedBy: string;
  readonly reviewerName: string | null;
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly savedAt: Date;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
};

const author = alias(user, "author");
const reviewer = alias(user, "reviewer");

const COLUMNS = {
  id: documentDraft.id,
  body: documentDraft.body,
  status: documentDraft.status,
  version: documentDraft.version,
  areaCode: documentDraft.areaCode,
  origin: documentDraft.origin,
  replaces: documentDraft.replaces,
  baseChecksum: documentDraft.baseChecksum,
  authorName: author.name,
  writers: documentDraft.writers,
  savedBy: documentDraft.savedBy,
  reviewerName: reviewer.name,
  reason: documentDraft.reason,
  createdAt: documentDraft.createdAt,
  savedAt: documentDraft.savedAt,
  submittedAt: documentDraft.submittedAt,
  decidedAt: documentDraft.decidedAt,
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const inScope = (scope: AreaScope) => inArray(documentDraft.areaCode, [...scope.areas]);

const reading = (db: Queryable) =>
  db
    .select(COLUMNS)
    .from(documentDraft)
    .leftJoin(author, eq(author.id, documentDraft.authorId))
    .leftJoin(reviewer, eq(reviewer.id, documentDraft.reviewerId))
    .$dynamic();

/** One draft of the bureaus in scope; with `lock` it is held until the transaction ends. Null for an unknown one. */
export async function draftRow(
  db: Queryable,
  scope: AreaScope,
  id: string,
  lock = false,
): Promise<DraftRow | null> {
  if (!UUID.test(id)) return null;
  const query = reading(db).where(and(eq(documentDraft.id, id), inScope(scope)));
  const [row] = await (lock ? query.for("update", { of: documentDraft }) : query);
  return (row as DraftRow | undefined) ?? null;
}

/** Every draft of the bureaus in scope, the latest saved first. */
export async function draftRows(db: Queryable, scope: AreaScope): Promise<DraftRow[]> {
  const rows = await reading(db).where(inScope(scope)).orderBy(desc(documentDraft.savedAt));
  return rows as DraftRow[];
}
