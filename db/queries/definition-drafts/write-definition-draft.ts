import { and, eq, sql } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import { definitionDraft } from "@/db/schema/definition-draft";
import type { Month } from "@/lib/domain/period";
import type { DraftStatus } from "@/lib/domain/policy/draft-status";
import type { Origin } from "@/lib/domain/vintage";
import type { DraftSubject } from "./definition-draft-row";

export type NewDefinitionDraft = {
  readonly subject: DraftSubject;
  readonly code: string;
  readonly body: object;
  readonly areaCode: string;
  readonly origin: Origin;
  readonly endThrough: Month | null;
  readonly authorId: number | null;
  readonly savedBy: string;
};

/** Opens a draft and answers its id. */
export async function createDefinitionDraft(
  tx: WriteTx,
  draft: NewDefinitionDraft,
  now: Date,
): Promise<string> {
  const [row] = await tx
    .insert(definitionDraft)
    .values({
      ...draft,
      status: "editing" satisfies DraftStatus,
      writers: draft.authorId === null ? [] : [draft.authorId],
      createdAt: now,
      savedAt: now,
    })
    .returning({ id: definitionDraft.id });
  if (!row) throw new Error("No draft was created");
  return row.id;
}

export type DefinitionDraftUpdate = {
  readonly status: DraftStatus;
  readonly code?: string;
  readonly body?: object;
  readonly writers?: readonly number[];
  readonly savedBy?: string;
  readonly savedAt?: Date;
  readonly reviewerId?: number | null;
  readonly reason?: string | null;
  readonly submittedAt?: Date;
  readonly decidedAt?: Date;
  readonly publishedAs?: number;
  readonly registeredVersion?: number;
};

/** Changes a draft that is still in the version the actor saw; false when somebody else was first. */
export async function updateDefinitionDraft(
  tx: WriteTx,
  id: string,
  version: number,
  { writers, ...update }: DefinitionDraftUpdate,
): Promise<boolean> {
  const changed = await tx
    .update(definitionDraft)
    .set({
      ...update,
      ...(writers && { writers: [...writers] }),
      version: sql`${definitionDraft.version} + 1`,
    })
    .where(and(eq(definitionDraft.id, id), eq(definitionDraft.version, version)))
    .returning({ id: definitionDraft.id });
  return changed.length === 1;
}
