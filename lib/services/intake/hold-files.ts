import { randomBytes } from "node:crypto";
import { lstat, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { DONE_END, HELD, heldName, mayBeStatement, REFUSED, TAKEN } from "@/lib/domain/intake/drop-name";
import { shanghaiInstant } from "@/lib/domain/period";
import type { AreaFolder } from "./area-folders";
import { fileTrouble } from "./file-trouble";
import type { Stillness } from "./stillness";

export type HeldFiles = {
  /** Files that are still coming. */
  readonly waiting: number;
  readonly problems: readonly string[];
};

const OURS: readonly string[] = [HELD, TAKEN, REFUSED];

/**
 * Moves what has come in full out of its sender's reach, under a name that nobody else has: from then on it does not
 * change, and is worked on once however often a process dies.
 */
export async function holdFiles(folder: AreaFolder, stillness: Stillness, now: Date): Promise<HeldFiles> {
  const entries = await readdir(folder.path, { withFileTypes: true });
  const names = new Set(entries.map(({ name }) => name));
  const problems: string[] = [];
  let waiting = 0;
  for (const { name } of entries) {
    if (OURS.includes(name) || !mayBeStatement(name)) continue;
    const path = join(folder.path, name);
    const seen = await lstat(path).catch(() => null);
    if (!seen || seen.isDirectory()) continue;
    if (!seen.isFile()) {
      problems.push(`“${folder.folder}/${name}”是链接或特殊文件，不接收`);
      continue;
    }
    const done = names.has(`${name}${DONE_END}`) && seen.size > 0;
    if (!stillness.isStill(path, seen, now.getTime()) && !done) {
      waiting += 1;
      continue;
    }
    try {
      // The mark first: left behind, it would vouch for the next file of this name.
      if (names.has(`${name}${DONE_END}`)) await rm(`${path}${DONE_END}`, { force: true });
      await mkdir(join(folder.path, HELD), { recursive: true });
      await rename(
        path,
        join(folder.path, HELD, heldName(stampOf(now), randomBytes(4).toString("hex"), name)),
      );
    } catch (error) {
      const trouble = fileTrouble(error);
      if (trouble === null) throw error;
      waiting += 1;
      problems.push(`不能移动“${folder.folder}/${name}”：${trouble}`);
    }
  }
  return { waiting, problems };
}

/** "20261020093000" in Asia/Shanghai. */
const stampOf = (now: Date): string => shanghaiInstant(now).replace(/\D/g, "");
