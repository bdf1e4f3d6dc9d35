import { access, mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import { noteTold } from "@/db/queries/intake/note-told";
import type { ToldFile } from "@/db/queries/intake/watched-drops";
import { HELD, laidName, REFUSED, RESULT_END, TAKEN } from "@/lib/domain/intake/drop-name";
import { resultText } from "@/lib/domain/intake/result-text";
import type { Context } from "../context";
import { dropResult, isRefused } from "./drop-result";
import { layNote } from "./sender-note";

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Lays a file down where its sender finds what became of it, and says it beside the file; later it is only said anew. Each
 * step may be done again after a crash: the places are the same.
 */
export async function tellFile(
  context: Context,
  drop: ToldFile,
  folder: string,
  site: string,
): Promise<void> {
  const laidAt = drop.laidAt ?? `${isRefused(drop) ? REFUSED : TAKEN}/${laidName(drop.id, drop.fileName)}`;
  const target = join(folder, ...laidAt.split("/"));
  if (drop.laidAt === null) {
    await mkdir(join(target, ".."), { recursive: true });
    const held = join(folder, HELD, drop.heldName);
    if (await exists(held)) await rename(held, target);
    if (drop.status !== "draft") await layNote(folder, drop.fileName, laidAt);
  }
  await writeWhole(`${target}${RESULT_END}`, resultText(await dropResult(context, drop, site)));
  await noteTold(context.db, { id: drop.id, told: drop.state, laidAt });
}

/** Nobody ever reads half of it. */
async function writeWhole(path: string, text: string): Promise<void> {
  const aside = `${path}.tmp`;
  const file = await open(aside, "w");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(aside, path);
}
