import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import type { Context } from "../context";
import { quarantinePath } from "../submissions/quarantine";
import { checkUpload, plainName } from "../submissions/receive-upload";
import { type DeclaredFile, saveToQuarantine } from "../submissions/save-to-quarantine";
import { openPack, packArea } from "./open-pack";

export type PackUpload = DeclaredFile & {
  readonly area: string;
  readonly fileName: string;
  readonly reason: string | null;
};

/** Takes a pack: what can be refused is refused before its bytes are taken; then it waits for the worker to read it. */
export async function receivePack(
  context: Context,
  asked: PackUpload,
  body: AsyncIterable<Uint8Array>,
  dataFolder: string,
): Promise<number> {
  await packArea(context, asked.area);
  checkUpload(asked);
  const quarantineId = randomUUID();
  const path = quarantinePath(dataFolder, quarantineId);
  await saveToQuarantine(path, body, asked);
  try {
    return await openPack(context, { ...asked, fileName: plainName(asked.fileName), quarantineId });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
