import { asc, eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { file, fileChunk } from "@/db/schema/file";

export type StoredFile = { readonly mediaType: string; readonly bytes: Uint8Array };

/** Null when there is no such file. Who may read it is decided by what refers to it. */
export async function readStoredFile(db: Queryable, hash: string): Promise<StoredFile | null> {
  const [found] = await db.select({ mediaType: file.mediaType }).from(file).where(eq(file.hash, hash));
  if (!found) return null;
  const chunks = await db
    .select({ bytes: fileChunk.bytes })
    .from(fileChunk)
    .where(eq(fileChunk.hash, hash))
    .orderBy(asc(fileChunk.position));
  return { mediaType: found.mediaType, bytes: Buffer.concat(chunks.map(({ bytes }) => bytes)) };
}
