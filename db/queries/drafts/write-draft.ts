import { and, eq, sql } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import { definitionDraft } from "@/db/schema/definition-draft";
import { documentDraft } from "@/db/schema/draft";
import type { DraftStatus } from "@/lib/domain/policy/draft-status";
import type { Origin } from "@/lib/domain/vintage";
import { type DraftKind, type DraftRow, draftTable } from "./draft-row";

/** What a draft of a kind begins with. */
export type NewDraft<Kind extends DraftKind> = {
  readonly body: DraftRow<Kind>["body"];
  readonly areaCode: string;
  readonly origin: Origin;
  readonly authorId: number | null;
  readonly savedBy: string;
} & Pick<DraftRow<Kind>, Extract<keyof DraftRow<Kind>, "replaces" | "baseChecksum" | "code" | "endThrough">>;

/** Opens a draft and answers its id. */
export async function createDraft<Kind extends DraftKind>(
  tx: WriteTx,
  kind: Kind,
  draft: NewDraft<Kind>,
  now: Date,
): Promise<string> {
  const values = {
    ...draft,
    status: "editing" satisfies DraftStatus,
    writers: draft.authorId === null ? [] : [draft.authorId],
    createdAt: now,
    savedAt: now,
  };
  const [row] =
    kind === "document"
      ? await tx.insert(documentDraft).values(values).returning({ id: documentDraft.id })
      : await tx
          .insert(definitionDraft)
          .values({ ...(values as typeof values & NewDraft<"indicator">), subject: kind })
          .returning({ id: definitionDraft.id });
  if (!row) throw new Error("No draft was created");
  return row.id;
}

export type DraftUpdate = {
  readonly status: DraftStatus;
  readonly body?: object;
  readonly writers?: readonly number[];
  readonly savedBy?: string;
  readonly savedAt?: Date;
  readonly reviewerId?: number | null;
  readonly reason?: string | null;
  readonly submittedAt?: Date;
  readonly decidedAt?: Date;
  readonly publishedAs?: number;
  /** Of a definition. */
  readonly code?: string;
  readonly registeredVersion?: number;
};

/** Changes a draft that is still in the version the actor saw; false when somebody else was first. */
export async function updateDraft(
  tx: WriteTx,
  kind: DraftKind,
  id: string,
  version: number,
  { writers, ...update }: DraftUpdate,
): Promise<boolean> {
  const table = draftTable(kind);
  const changed = await tx
    .update(table)
    .set({ ...update, ...(writers && { writers: [...writers] }), version: sql`${table.version} + 1` })
    .where(and(eq(table.id, id), eq(table.version, version)))
    .returning({ id: table.id });
  return changed.length === 1;
}
