import { createHash } from "node:crypto";
import type { WriteTx } from "@/db/audited-transaction";
import { file, fileChunk } from "@/db/schema/file";

const CHUNK_BYTES = 256 * 1024;

/** Stores bytes under their SHA-256, once, and answers the hash (MODEL M22). */
export async function storeFile(
  tx: WriteTx,
  bytes: Uint8Array,
  mediaType: string,
  now: Date,
): Promise<string> {
  const hash = createHash("sha256").update(bytes).digest("hex");
  const added = await tx
    .insert(file)
    .values({ hash, size: bytes.byteLength, mediaType, storedAt: now })
    .onConflictDoNothing()
    .returning({ hash: file.hash });
  if (added.length === 0) return hash;
  for (let start = 0, position = 0; start < bytes.byteLength; start += CHUNK_BYTES, position++) {
    await tx.insert(fileChunk).values({ hash, position, bytes: bytes.subarray(start, start + CHUNK_BYTES) });
  }
  return hash;
}
