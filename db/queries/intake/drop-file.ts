import { and, eq, inArray } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { dropFile } from "@/db/schema/intake";

type NewDropFile = Omit<typeof dropFile.$inferInsert, "told" | "laidAt">;

/** Records what a file became: with it, or not at all. Answers the number of the drop. */
export async function addDropFile(tx: WriteTx, file: NewDropFile): Promise<number> {
  const [row] = await tx.insert(dropFile).values(file).returning({ id: dropFile.id });
  if (!row) throw new Error("No drop was recorded");
  return row.id;
}

/** Of files that are held in a folder, those that became something already. */
export async function knownHeld(
  db: Queryable,
  folder: string,
  heldNames: readonly string[],
): Promise<Set<string>> {
  if (heldNames.length === 0) return new Set();
  const rows = await db
    .select({ held: dropFile.heldName })
    .from(dropFile)
    .where(and(eq(dropFile.folder, folder), inArray(dropFile.heldName, [...heldNames])));
  return new Set(rows.map(({ held }) => held));
}
