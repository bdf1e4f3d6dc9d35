import { and, eq } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import { historyPack } from "@/db/schema/history";
import type { Finding } from "@/lib/domain/submissions/finding";
import type { PackStatus, SkippedStatement } from "@/lib/domain/submissions/history/pack-status";

export type NewPack = {
  readonly areaCode: string;
  readonly origin: string;
  readonly fileName: string;
  readonly quarantineId: string | null;
  readonly reason: string | null;
  readonly submittedBy: number | null;
  readonly submitterName: string;
};

/** Opens a pack that waits to be read and answers its number. */
export async function createPack(tx: WriteTx, values: NewPack, now: Date): Promise<number> {
  const [row] = await tx
    .insert(historyPack)
    .values({ ...values, status: "reading", findings: [], skipped: [], createdAt: now })
    .returning({ id: historyPack.id });
  if (!row) throw new Error("No pack was created");
  return row.id;
}

export type PackEnd = {
  readonly status: Exclude<PackStatus, "reading">;
  readonly fileHash: string | null;
  readonly findings: readonly Finding[];
  readonly skipped: readonly SkippedStatement[];
};

/** Ends the reading of a pack; false when somebody else has read it. */
export async function endPack(tx: WriteTx, id: number, end: PackEnd): Promise<boolean> {
  const ended = await tx
    .update(historyPack)
    .set({ ...end, quarantineId: null })
    .where(and(eq(historyPack.id, id), eq(historyPack.status, "reading")))
    .returning({ id: historyPack.id });
  return ended.length === 1;
}
