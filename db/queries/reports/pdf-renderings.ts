import { and, asc, eq, inArray } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { rendering } from "@/db/schema/report";

const KIND = "report";

/** The number of the open rendering of a report's PDF, asked for now unless it was before. Operational. */
export async function openPdfRendering(db: Queryable, request: string, now: Date): Promise<number> {
  const [added] = await db
    .insert(rendering)
    .values({ kind: KIND, request, status: "waiting", requestedAt: now })
    .onConflictDoNothing()
    .returning({ id: rendering.id });
  if (added) return added.id;
  const open = inArray(rendering.status, ["waiting", "done"]);
  const [found] = await db
    .select({ id: rendering.id })
    .from(rendering)
    .where(and(eq(rendering.kind, KIND), eq(rendering.request, request), open));
  // It failed in this very moment: the next asking opens a new one.
  return found ? found.id : await openPdfRendering(db, request, now);
}

export type PdfRendering = {
  readonly id: number;
  readonly request: string;
  readonly status: "waiting" | "done" | "failed";
  readonly fileHash: string | null;
  readonly fileName: string | null;
  readonly problem: string | null;
};

const COLUMNS = {
  id: rendering.id,
  request: rendering.request,
  status: rendering.status,
  fileHash: rendering.fileHash,
  fileName: rendering.fileName,
  problem: rendering.problem,
};

export async function pdfRendering(db: Queryable, id: number): Promise<PdfRendering | null> {
  const [row] = await db.select(COLUMNS).from(rendering).where(eq(rendering.id, id));
  return (row as PdfRendering | undefined) ?? null;
}

/** The oldest PDF that waits for a worker. */
export async function nextPdfRendering(db: Queryable): Promise<PdfRendering | null> {
  const [row] = await db
    .select(COLUMNS)
    .from(rendering)
    .where(and(eq(rendering.kind, KIND), eq(rendering.status, "waiting")))
    .orderBy(asc(rendering.id))
    .limit(1);
  return (row as PdfRendering | undefined) ?? null;
}

const waiting = (id: number) => and(eq(rendering.id, id), eq(rendering.status, "waiting"));

/** Completes a rendering with its stored file, unless somebody else did. */
export async function completePdfRendering(
  tx: WriteTx,
  id: number,
  file: { readonly fileHash: string; readonly fileName: string },
): Promise<void> {
  await tx
    .update(rendering)
    .set({ ...file, status: "done" })
    .where(waiting(id));
}

/** Gives a rendering up with a sentence for who asked; asking again opens a new one. Operational. */
export async function failPdfRendering(db: Queryable, id: number, problem: string): Promise<void> {
  await db.update(rendering).set({ status: "failed", problem }).where(waiting(id));
}
