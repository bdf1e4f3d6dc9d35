import { and, eq, sql } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import { documentDraft } from "@/db/schema/draft";
import type { DraftBody } from "@/lib/domain/policy/draft-body";
import type { DraftStatus } from "@/lib/domain/policy/draft-status";
import type { Origin } from "@/lib/domain/vintage";

export type NewDraft = {
  readonly body: DraftBody;
  readonly areaCode: string;
  readonly origin: Origin;
  readonly replaces: string | null;
  readonly baseChecksum: string | null;
  readonly authorId: number | null;
  readonly savedBy: string;
};

/** Opens a draft and answers its id. */
export async function createDraft(tx: WriteTx, draft: NewDraft, now: Date): Promise<string> {
  const [row] = await tx
    .insert(documentDraft)
    .values({
      ...draft,
      status: "editing" satisfies DraftStatus,
      writers: draft.authorId === null ? [] : [draft.authorId],
      createdAt: now,
      savedAt: now,
    })
    .returning({ id: documentDraft.id });
  if (!row) throw new Error("No draft was created");
  return row.id;
}

export type DraftUpdate = {
  readonly status: DraftStatus;
  readonly body?: DraftBody;
  readonly writers?: readonly number[];
  readonly savedBy?: string;
  readonly savedAt?: Date;
  readonly reviewerId?: number | null;
  readonly reason?: string | null;
  readonly submittedAt?: Date;
  readonly decidedAt?: Date;
  readonly publishedAs?: number;
};

/** Changes a draft that is still in the version the actor saw; false when somebody else was first. */
export async function updateDraft(
  tx: WriteTx,
  id: string,
  version: number,
  { writers, ...update }: DraftUpdate,
): Promise<boolean> {
  const changed = await tx
    .update(documentDraft)
    .set({ ...update, ...(writers && { writers: [...writers] }), version: sql`${documentDraft.version} + 1` })
    .where(and(eq(documentDraft.id, id), eq(documentDraft.version, version)))
    .returning({ id: documentDraft.id });
  return changed.length === 1;
}
