import { and, eq, sql } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import { indicatorDraft } from "@/db/schema/indicator";
import type { OwnBody } from "@/lib/domain/indicators/own/own-body";
import type { Month } from "@/lib/domain/period";
import type { DraftStatus } from "@/lib/domain/policy/draft-status";
import type { Origin } from "@/lib/domain/vintage";

export type NewIndicatorDraft = {
  readonly code: string;
  readonly body: OwnBody;
  readonly areaCode: string;
  readonly origin: Origin;
  readonly endThrough: Month | null;
  readonly authorId: number | null;
  readonly savedBy: string;
};

/** Opens a draft and answers its id. */
export async function createIndicatorDraft(
  tx: WriteTx,
  draft: NewIndicatorDraft,
  now: Date,
): Promise<string> {
  const [row] = await tx
    .insert(indicatorDraft)
    .values({
      ...draft,
      status: "editing" satisfies DraftStatus,
      writers: draft.authorId === null ? [] : [draft.authorId],
      createdAt: now,
      savedAt: now,
    })
    .returning({ id: indicatorDraft.id });
  if (!row) throw new Error("No draft was created");
  return row.id;
}

export type IndicatorDraftUpdate = {
  readonly status: DraftStatus;
  readonly body?: OwnBody;
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
export async function updateIndicatorDraft(
  tx: WriteTx,
  id: string,
  version: number,
  { writers, ...update }: IndicatorDraftUpdate,
): Promise<boolean> {
  const changed = await tx
    .update(indicatorDraft)
    .set({
      ...update,
      ...(writers && { writers: [...writers] }),
      version: sql`${indicatorDraft.version} + 1`,
    })
    .where(and(eq(indicatorDraft.id, id), eq(indicatorDraft.version, version)))
    .returning({ id: indicatorDraft.id });
  return changed.length === 1;
}
