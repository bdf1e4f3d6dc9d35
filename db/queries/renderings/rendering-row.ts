import { asc, eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { rendering } from "@/db/schema/report";

export type RenderingRow = {
  readonly id: number;
  readonly kind: string;
  /** Canonical JSON of what is asked for. */
  readonly request: string;
  readonly status: "waiting" | "done" | "failed";
  readonly fileHash: string | null;
  readonly fileName: string | null;
  readonly problem: string | null;
};

const COLUMNS = {
  id: rendering.id,
  kind: rendering.kind,
  request: rendering.request,
  status: rendering.status,
  fileHash: rendering.fileHash,
  fileName: rendering.fileName,
  problem: rendering.problem,
};

/** A rendering by its number; who may have its bytes was decided when it was asked for. */
export async function renderingRow(db: Queryable, id: number): Promise<RenderingRow | null> {
  const [row] = await db.select(COLUMNS).from(rendering).where(eq(rendering.id, id));
  return (row as RenderingRow | undefined) ?? null;
}

/** Numbers of renderings that wait for a worker, the oldest first. */
export async function waitingRenderings(db: Queryable, limit: number): Promise<number[]> {
  const rows = await db
    .select({ id: rendering.id })
    .from(rendering)
    .where(eq(rendering.status, "waiting"))
    .orderBy(asc(rendering.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}
