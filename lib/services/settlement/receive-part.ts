import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { Refusal, refuse } from "@/lib/domain/refusal";
import { type Context, requirePermission } from "../context";
import { loadFiles } from "./load-files";
import { seeLoad } from "./load-step";

/** A part is sent within a few seconds even on a slow line; one request may last five minutes at most. */
export const PART_BYTES = 8 * 1024 * 1024;
const PART_BYTES_MAX = 64 * 1024 * 1024;

const NO_SPACE = new Set(["ENOSPC", "EDQUOT"]);

/**
 * Takes the next part of an upload to quarantine. What has come stays, also of a part that broke off: the sender asks how
 * much there is and goes on from there. Answers how much of the file is here.
 */
export async function receivePart(
  context: Context,
  id: number,
  offset: number,
  body: AsyncIterable<Uint8Array>,
  dataFolder: string,
): Promise<number> {
  requirePermission(context, "submit");
  const row = await seeLoad(context, id);
  if (context.actor.kind === "user" && row.uploadedBy !== context.actor.id)
    refuse("not-permitted", "这份明细由他人上传，不能接着传");
  if (row.status !== "uploading" || row.quarantineId === null)
    refuse("conflict", "这份明细已经上传完毕，不再收取内容");
  const { upload } = loadFiles(dataFolder, row.quarantineId as string);
  try {
    await mkdir(dirname(upload), { recursive: true, mode: 0o700 });
    const file = await open(upload, "r+").catch(() => open(upload, "wx+", 0o600));
    try {
      return await append(file, offset, row.fileSize, body);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (NO_SPACE.has((error as NodeJS.ErrnoException).code ?? ""))
      throw new Refusal("unavailable", "服务器磁盘空间不足，请联系系统管理员；已经传到的部分保留");
    throw error;
  }
}

async function append(
  file: FileHandle,
  offset: number,
  size: number,
  body: AsyncIterable<Uint8Array>,
): Promise<number> {
  const { size: here } = await file.stat();
  if (offset !== here) refuse("conflict", `已收到 ${here} 字节，请从那里接着传`);
  let at = offset;
  try {
    for await (const chunk of body) {
      if (at + chunk.byteLength > size || at + chunk.byteLength - offset > PART_BYTES_MAX)
        refuse("invalid-input", "收到的内容比所报的文件大，请重新上传");
      await file.write(chunk, 0, chunk.byteLength, at);
      at += chunk.byteLength;
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    refuse("invalid-input", "上传中断，已经传到的部分保留，请接着上传");
  } finally {
    await file.sync();
  }
  return at;
}
