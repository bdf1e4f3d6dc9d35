import { createReadStream } from "node:fs";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";
import { completeUpload } from "./complete-upload";
import { receivePart } from "./receive-part";
import { uploadState } from "./upload-state";

const PART_BYTES = 32 * 1024 * 1024;

/** Hands over what is missing of a load's file, a part at a time, and says that it is all: what broke off goes on there. */
export async function sendLoad(
  context: Context,
  load: number,
  path: string,
  dataFolder: string,
): Promise<void> {
  for (;;) {
    const { status, size, received } = await uploadState(context, load, dataFolder);
    if (status !== "uploading" || received === null) return;
    if (received >= size) break;
    const part = createReadStream(path, { start: received, end: Math.min(received + PART_BYTES, size) - 1 });
    const here = await receivePart(context, load, received, part, dataFolder);
    if (here === received) refuse("invalid-input", "文件比放入时短，请重新放入");
  }
  await completeUpload(context, load, dataFolder);
}
