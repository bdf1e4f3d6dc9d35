import { and, eq } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { rendering } from "@/db/schema/report";

const waiting = (id: number) => and(eq(rendering.id, id), eq(rendering.status, "waiting"));

/** Completes a rendering with its stored file; false when somebody else did. */
export async function completeRendering(
  tx: WriteTx,
  id: number,
  file: { readonly fileHash: string; readonly fileName: string },
): Promise<boolean> {
  const ended = await tx
    .update(rendering)
    .set({ ...file, status: "done" })
    .where(waiting(id))
    .returning({ id: rendering.id });
  return ended.length === 1;
}

/** Gives a rendering up with a sentence for who asked; asking again opens a new one. Operational. */
export async function failRendering(db: Queryable, id: number, problem: string): Promise<void> {
  await db.update(rendering).set({ status: "failed", problem }).where(waiting(id));
}
