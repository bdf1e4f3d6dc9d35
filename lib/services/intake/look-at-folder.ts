import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { knownHeld } from "@/db/queries/intake/drop-file";
import { unsentLoads, untoldFiles } from "@/db/queries/intake/watched-drops";
import { HELD, mayBeStatement, ownName } from "@/lib/domain/intake/drop-name";
import { Refusal } from "@/lib/domain/refusal";
import { folderContext } from "../access/folder-context";
import type { Context } from "../context";
import { seeLoad } from "../settlement/load-step";
import { sendLoad } from "../settlement/send-load";
import { withdrawLoad } from "../settlement/withdraw-load";
import { type AreaFolder, areaFolders } from "./area-folders";
import { fileTrouble } from "./file-trouble";
import { handInDrafts } from "./hand-in-drafts";
import { StillChanging } from "./held-file";
import { holdFiles } from "./hold-files";
import type { Stillness } from "./stillness";
import { takeFile } from "./take-file";
import { tellFile } from "./tell-file";

/** A long night's worth; the rest is for the next look. */
const TOLD_AT_ONCE = 100;

export type FolderLook = { readonly waiting: number; readonly problems: readonly string[] };

export type FolderTask = {
  readonly root: string;
  readonly dataFolder: string;
  /** Address by which people reach the site, for the texts beside files. */
  readonly site: string;
  readonly stillness: Stillness;
};

/**
 * One look at the drop folder: what has come in full is held, what is held becomes something, and what became of it is laid
 * beside it. Where one area's folder is in trouble the others go on. Runs in the worker only, one at a time.
 */
export async function lookAtFolder(context: Context, task: FolderTask): Promise<FolderLook> {
  let waiting = 0;
  const problems: string[] = [];
  try {
    const found = await areaFolders(context, task.root);
    problems.push(...found.problems);
    for (const folder of found.folders) {
      const look = await lookAtArea(context, folder, task);
      waiting += look.waiting;
      problems.push(...look.problems);
    }
  } catch (error) {
    problems.push(`投递文件夹${troubleOf(error)}`);
  }
  task.stillness.endLook();
  return { waiting, problems };
}

/** In words for the operator. A bug is logged whole, and holds up nothing but what it befell. */
function troubleOf(error: unknown): string {
  const trouble = fileTrouble(error);
  if (trouble !== null) return trouble;
  console.error("The drop folder met an error:", error);
  return "处理出错，原因见系统日志";
}

async function lookAtArea(context: Context, folder: AreaFolder, task: FolderTask): Promise<FolderLook> {
  const problems: string[] = [];
  let waiting = 0;
  try {
    const person = await accountOf(context, folder);
    if (typeof person === "string") {
      waiting = (await readdir(folder.path)).filter(mayBeStatement).length;
      if (waiting > 0) problems.push(`“${folder.folder}”里的文件没有接收：${person}`);
    } else {
      const held = await holdFiles(folder, task.stillness, context.now);
      waiting = held.waiting;
      problems.push(...held.problems, ...(await takeHeld(person, folder, task)));
    }
    problems.push(...(await sendLoads(context, folder, task)));
    problems.push(...(await handInDrafts(context, folder, task.stillness)));
    for (const drop of await untoldFiles(context.db, folder.folder, TOLD_AT_ONCE))
      await tellFile(context, drop, folder.path, task.site);
  } catch (error) {
    problems.push(`“${folder.folder}”${troubleOf(error)}`);
  }
  return { waiting, problems };
}

/** Who files what lies in a folder, or why nobody does. */
async function accountOf(context: Context, { area, account }: AreaFolder): Promise<Context | string> {
  if (!account) return "没有指定账号";
  try {
    return await folderContext(context.db, account.userId, area.code, context.now);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

async function takeHeld(person: Context, folder: AreaFolder, { dataFolder }: FolderTask): Promise<string[]> {
  const names = await readdir(join(folder.path, HELD)).catch(() => []);
  const known = await knownHeld(person.db, folder.folder, names);
  const problems: string[] = [];
  for (const heldName of names.filter((name) => !known.has(name)).sort()) {
    const fileName = ownName(heldName);
    if (fileName === null) continue;
    try {
      await takeFile(person, { folder, heldName, fileName }, dataFolder);
    } catch (error) {
      problems.push(`“${folder.folder}/${fileName}”没有接收，稍后再试：${passing(error)}`);
    }
  }
  return problems;
}

/** What may be over at the next look, in words. */
function passing(error: unknown): string {
  if (error instanceof StillChanging) return "仍在写入";
  if (error instanceof Refusal) return error.message;
  return troubleOf(error);
}

async function sendLoads(
  context: Context,
  folder: AreaFolder,
  { dataFolder }: FolderTask,
): Promise<string[]> {
  const problems: string[] = [];
  for (const { load, heldName, takenBy } of await unsentLoads(context.db, folder.folder)) {
    try {
      const person = await folderContext(context.db, takenBy, folder.area.code, context.now);
      try {
        await sendLoad(person, load, join(folder.path, HELD, heldName), dataFolder);
      } catch (error) {
        // What can never be completed is given up, so that its file is laid down again.
        if (!(error instanceof Refusal) || error.code === "unavailable") throw error;
        await withdrawLoad(person, await seeLoad(person, load), dataFolder);
        problems.push(`第 ${load} 号结算明细没有接收：${error.message}`);
      }
    } catch (error) {
      problems.push(`第 ${load} 号结算明细没有传完，稍后再试：${passing(error)}`);
    }
  }
  return problems;
}
