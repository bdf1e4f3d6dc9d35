import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { basename } from "node:path";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";
import { type OpenedStatement, openSubmission } from "./open-submission";
import { planSubmission, requireReason } from "./plan-submission";
import { quarantinePath } from "./quarantine";
import { type DeclaredFile, saveToQuarantine } from "./save-to-quarantine";
import type { AskedStatement } from "./statement-place";

const MEGABYTE = 1024 * 1024;

/** Statements have some hundreds of numbers: what is larger is something else, or full of pictures. */
export const UPLOAD_MEGABYTES_MAX = 50;

const NAME_LENGTH_MAX = 200;
export const REASON_LENGTH_MAX = 500;

export type UploadAsked = AskedStatement &
  DeclaredFile &
  Pick<OpenedStatement, "fileName" | "reason" | "once" | "claim">;

/** The last part of the name that the sender's computer gave it, without anything that would not print. */
export const plainName = (name: string): string =>
  basename(name.replace(/\\/g, "/")).replace(/\p{C}/gu, "").trim().slice(-NAME_LENGTH_MAX) || "未命名";

/** Refuses what is no file to take, by what its sender says of it. */
export function checkUpload({
  size,
  sha256,
  reason,
}: DeclaredFile & { readonly reason: string | null }): void {
  if (!Number.isSafeInteger(size) || size < 0) refuse("invalid-input", "缺少文件大小");
  if (size === 0) refuse("invalid-input", "这是空文件（0 字节），请检查后重新选择");
  if (size > UPLOAD_MEGABYTES_MAX * MEGABYTE)
    refuse("invalid-input", `文件超过 ${UPLOAD_MEGABYTES_MAX} MB，请删除图片等多余内容后再上传`);
  if (!/^[0-9a-f]{64}$/.test(sha256)) refuse("invalid-input", "缺少文件的校验值");
  if ((reason?.length ?? 0) > REASON_LENGTH_MAX)
    refuse("invalid-input", `更正原因不超过 ${REASON_LENGTH_MAX} 字`);
}

/**
 * Takes an upload: everything that can be refused is refused before its bytes are taken, then they go to quarantine and
 * the submission is opened for the worker to read. Answers the submission's number.
 */
export async function receiveUpload(
  context: Context,
  asked: UploadAsked,
  body: AsyncIterable<Uint8Array>,
  dataFolder: string,
): Promise<number> {
  requireReason(await planSubmission(context, asked), asked.reason);
  checkUpload(asked);
  const quarantineId = randomUUID();
  const path = quarantinePath(dataFolder, quarantineId);
  await saveToQuarantine(path, body, asked);
  try {
    const fileName = plainName(asked.fileName);
    return await openSubmission(context, { ...asked, fileName, quarantineId });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
