import { constants } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { NOTE_END } from "@/lib/domain/intake/drop-name";

const BYTES_MAX = 4096;

/** What a sender wrote beside a file, in UTF-8 or GBK; null where there is nothing. Links are not followed. */
export async function senderNote(folder: string, fileName: string): Promise<string | null> {
  const path = join(folder, `${fileName}${NOTE_END}`);
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(() => null);
  if (!file) return null;
  try {
    if (!(await file.stat()).isFile()) return null;
    const bytes = Buffer.alloc(BYTES_MAX);
    const { bytesRead } = await file.read(bytes, 0, BYTES_MAX, 0);
    return decoded(bytes.subarray(0, bytesRead)).trim() || null;
  } finally {
    await file.close();
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** Lays a note down beside its file, so that it speaks for no later one. */
export async function layNote(folder: string, fileName: string, laidAt: string): Promise<void> {
  const from = join(folder, `${fileName}${NOTE_END}`);
  await rename(from, join(folder, `${laidAt}${NOTE_END}`)).catch(() => rm(from, { force: true }));
}
