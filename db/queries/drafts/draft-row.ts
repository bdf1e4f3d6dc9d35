import { and, desc, eq, getTableColumns, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Queryable } from "@/db/client";
import { definitionDraft } from "@/db/schema/definition-draft";
import { documentDraft } from "@/db/schema/draft";
import { user } from "@/db/schema/user";
import type { AreaScope } from "@/lib/domain/access";
import type { OwnBody } from "@/lib/domain/indicators/own/own-body";
import type { Month } from "@/lib/domain/period";
import type { DraftBody } from "@/lib/domain/policy/draft-body";
import type { DraftStatus } from "@/lib/domain/policy/draft-status";
import type { OwnFormBody } from "@/lib/domain/submissions/own/own-form-body";
import type { Origin } from "@/lib/domain/vintage";

/** A draft with the names of who wrote and who decided. */
type Draft<Body> = {
  readonly id: string;
  readonly body: Body;
  readonly status: DraftStatus;
  readonly version: number;
  readonly areaCode: string;
  readonly origin: Origin;
  readonly authorName: string | null;
  readonly writers: readonly number[];
  readonly savedBy: string;
  readonly reviewerName: string | null;
  readonly reason: string | null;
  readonly savedAt: Date;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly publishedAs: number | null;
};

type DocumentDraft = Draft<DraftBody> & {
  readonly replaces: string | null;
  readonly baseChecksum: string | null;
};

type DefinitionDraft<Body> = Draft<Body> & {
  readonly code: string;
  readonly endThrough: Month | null;
  readonly registeredVersion: number | null;
};

type Drafts = {
  readonly document: DocumentDraft;
  readonly indicator: DefinitionDraft<OwnBody>;
  readonly form: DefinitionDraft<OwnFormBody>;
};

/** What a bureau writes for a second person to decide on: a policy text, an indicator or a form of its own. */
export type DraftKind = keyof Drafts;

export type DraftRow<Kind extends DraftKind> = Drafts[Kind];

const author = alias(user, "author");
const reviewer = alias(user, "reviewer");

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Drafts of a kind: policy texts have a table of their own, definitions share one. */
export const draftTable = (kind: DraftKind) => (kind === "document" ? documentDraft : definitionDraft);

const inScope = (kind: DraftKind, scope: AreaScope) =>
  and(
    kind === "document" ? undefined : eq(definitionDraft.subject, kind),
    inArray(draftTable(kind).areaCode, [...scope.areas]),
  );

function reading(db: Queryable, kind: DraftKind) {
  const table = draftTable(kind);
  return db
    .select({ ...getTableColumns(table), authorName: author.name, reviewerName: reviewer.name })
    .from(table)
    .leftJoin(author, eq(author.id, table.authorId))
    .leftJoin(reviewer, eq(reviewer.id, table.reviewerId))
    .$dynamic();
}

/** One draft of the bureaus in scope; with `lock` it is held until the transaction ends. Null for an unknown one. */
export async function draftRow<Kind extends DraftKind>(
  db: Queryable,
  scope: AreaScope,
  kind: Kind,
  id: string,
  lock = false,
): Promise<DraftRow<Kind> | null> {
  if (!UUID.test(id)) return null;
  const table = draftTable(kind);
  const query = reading(db, kind).where(and(eq(table.id, id), inScope(kind, scope)));
  const [row] = await (lock ? query.for("update", { of: table }) : query);
  return (row as DraftRow<Kind> | undefined) ?? null;
}

/** Every draft of the bureaus in scope, the latest saved first. */
export async function draftRows<Kind extends DraftKind>(
  db: Queryable,
  scope: AreaScope,
  kind: Kind,
): Promise<DraftRow<Kind>[]> {
  const latest = desc(draftTable(kind).savedAt);
  const rows: unknown = await reading(db, kind).where(inScope(kind, scope)).orderBy(latest);
  return rows as DraftRow<Kind>[];
}

/** Codes that drafts of any bureau stand for: numbers that a new indicator does not take. */
export async function draftedCodes(db: Queryable): Promise<string[]> {
  const rows = await db.selectDistinct({ code: definitionDraft.code }).from(definitionDraft);
  return rows.map(({ code }) => code);
}
