import { createHash, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { type WriteTx, writeAudited } from "@/db/audited-transaction";
import { addDropFile } from "@/db/queries/intake/drop-file";
import { HELD, NOTE_END } from "@/lib/domain/intake/drop-name";
import { fileStatement, otherArea } from "@/lib/domain/intake/file-statement";
import { Refusal, refuse } from "@/lib/domain/refusal";
import { areaTree } from "../areas/area-tree";
import { auditActor, type Context } from "../context";
import { AlreadyUploaded } from "../submissions/already-uploaded";
import { identifyFile, namedFile, type SelfSaid } from "../submissions/identify-file";
import { openSubmission } from "../submissions/open-submission";
import { quarantinePath } from "../submissions/quarantine";
import { REASON_LENGTH_MAX, UPLOAD_MEGABYTES_MAX } from "../submissions/receive-upload";
import { saveToQuarantine } from "../submissions/save-to-quarantine";
import { type DropRow, type HeldFile, heldRow, StillChanging } from "./held-file";
import { senderNote } from "./sender-note";
import { takeSettlement } from "./take-settlement";

const MEGABYTE = 1024 * 1024;

/**
 * Takes in a held file in the name of its folder's account: it becomes a submission or a load together with the record
 * that it did, or is turned away on record. Whatever interrupts this, the next look begins anew and finds out.
 */
export async function takeFile(context: Context, held: HeldFile, dataFolder: string): Promise<void> {
  const path = join(held.folder.path, HELD, held.heldName);
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  let size = 0;
  let hash: string | null = null;
  const row = () => heldRow(context, held, size, hash);
  try {
    size = (await file.stat()).size;
    const named = await namedFile(context, held.fileName);
    if (!named.isSettlement && size > UPLOAD_MEGABYTES_MAX * MEGABYTE)
      refuse("invalid-input", `文件超过 ${UPLOAD_MEGABYTES_MAX} MB，请删除图片等多余内容后再放入`);
    hash = await hashOf(file);
    const note = await senderNote(held.folder.path, held.fileName);
    if ((note?.length ?? 0) > REASON_LENGTH_MAX)
      refuse(
        "invalid-input",
        `“${held.fileName}${NOTE_END}”超过 ${REASON_LENGTH_MAX} 字，请缩短后与文件一起重新放入`,
      );
    const task = { size, sha256: hash, note };
    if (named.isSettlement) await takeSettlement(context, held, { ...task, named }, row, dataFolder);
    else await takeStatement(context, held, file, task, row, dataFolder);
  } catch (error) {
    if (error instanceof AlreadyUploaded)
      await record(context, "repeat", { ...row(), submissionId: error.submission });
    else if (error instanceof Refusal && error.code !== "unavailable")
      await record(context, "refuse", { ...row(), refusal: error.message });
    else throw error;
  } finally {
    await file.close();
  }
}

/** A drop that opened nothing: it was known, or is turned away. */
export async function record(context: Context, act: "repeat" | "refuse", row: DropRow): Promise<void> {
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const id = await addDropFile(tx, row);
    const { areaCode: area, fileName: file, refusal = null, submissionId: submission = null } = row;
    const detail = { area, file, ...(act === "refuse" ? { reason: refusal } : { submission }) };
    return { result: undefined, audit: [{ act: `folder.${act}`, subject: `drop:${id}`, detail }] };
  });
}

async function hashOf(file: FileHandle): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false }))
    hash.update(chunk as Buffer);
  return hash.digest("hex");
}

type Task = { readonly size: number; readonly sha256: string; readonly note: string | null };

async function takeStatement(
  context: Context,
  held: HeldFile,
  file: FileHandle,
  { size, sha256, note }: Task,
  row: () => DropRow,
  dataFolder: string,
): Promise<void> {
  const quarantineId = randomUUID();
  const path = quarantinePath(dataFolder, quarantineId);
  const content = file.createReadStream({ start: 0, autoClose: false });
  await saveToQuarantine(path, content, { size, sha256 }).catch((error) => {
    // It was whole a moment ago: somebody writes to it still.
    throw error instanceof Refusal && error.code === "invalid-input" ? new StillChanging() : error;
  });
  try {
    const said = await identifyFile(context, path, held.fileName);
    const statement = await statementOf(context, held, said);
    await openSubmission(context, {
      ...statement,
      ...{ fileName: held.fileName, quarantineId, sha256, once: true, reason: note },
      claim: async (tx: WriteTx, submission: number) => {
        await addDropFile(tx, { ...row(), submissionId: submission });
      },
    });
  } catch (error) {
    await rm(path, { force: true });
    throw error instanceof Refusal ? inFolder(error, held) : error;
  }
}

async function statementOf(context: Context, { folder, fileName }: HeldFile, said: SelfSaid) {
  const { stamp, named, unreadable } = said;
  const other = otherArea(stamp, named, folder.area.code);
  if (other !== null) {
    const name = (await areaTree(context)).areas.get(other as never)?.name ?? other;
    refuse("invalid-input", `文件是${name}的，却放在了${folder.area.name}的文件夹里`);
  }
  const statement = fileStatement(stamp, named, { area: folder.area.code });
  if ("found" in statement) return statement.found;
  const why = unreadable === null ? "" : `${unreadable}；`;
  return refuse(
    "invalid-input",
    `${why}认不出${statement.missing.join("和")}：请用本系统的模板填报，或把文件命名为“${folder.area.name}-2026Q3-表名.xlsx”，现在是“${fileName}”`,
  );
}

/** What a person at the screen would be asked for is written into a file here. */
const inFolder = (error: Refusal, { fileName }: HeldFile): Refusal =>
  error.message.includes("更正须写明原因")
    ? new Refusal(error.code, `${error.message}：把原因写进“${fileName}${NOTE_END}”，与文件一起重新放入`)
    : error;
