import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Refusal, refuse } from "@/lib/domain/refusal";

/** What the sender says of the file; what arrives must be exactly this. */
export type DeclaredFile = { readonly size: number; readonly sha256: string };

const NO_SPACE = new Set(["ENOSPC", "EDQUOT"]);

/** Writes an upload to its path in quarantine. Whatever goes wrong, nothing of it stays. */
export async function saveToQuarantine(
  path: string,
  body: AsyncIterable<Uint8Array>,
  declared: DeclaredFile,
): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, "wx", 0o600);
    try {
      await receive(file, body, declared);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(path, { force: true });
    if (NO_SPACE.has((error as NodeJS.ErrnoException).code ?? ""))
      throw new Refusal("unavailable", "服务器磁盘空间不足，文件没有保存，请联系系统管理员");
    throw error;
  }
}

async function receive(
  file: FileHandle,
  body: AsyncIterable<Uint8Array>,
  declared: DeclaredFile,
): Promise<void> {
  const hash = createHash("sha256");
  let received = 0;
  for await (const chunk of arriving(body)) {
    received += chunk.byteLength;
    if (received > declared.size) refuse("invalid-input", "收到的内容比所报的文件大，没有保存，请重新上传");
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  if (received < declared.size) refuse("invalid-input", "上传没有传完，没有保存，请重新上传");
  if (hash.digest("hex") !== declared.sha256)
    refuse("invalid-input", "文件在传送中发生了变化，没有保存，请重新上传");
}

/** A connection that breaks is the sender's fault, not a bug of ours. */
async function* arriving(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]();
  for (;;) {
    const next = await chunks.next().catch(() => refuse("invalid-input", "上传中断，没有保存，请重新上传"));
    if (next.done) return;
    yield next.value;
  }
}
