import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { draftDrops } from "@/db/queries/intake/watched-drops";
import { submissionFindings } from "@/db/queries/submissions/submission-story";
import { NOTE_END } from "@/lib/domain/intake/drop-name";
import { Refusal } from "@/lib/domain/refusal";
import { folderContext } from "../access/folder-context";
import type { Context } from "../context";
import { handIn } from "../submissions/hand-in";
import type { AreaFolder } from "./area-folders";
import { layNote, senderNote } from "./sender-note";
import type { Stillness } from "./stillness";

/**
 * Hands in what was dropped and read without a question, and what has questions once its sender laid an answer into the
 * folder. Review and acceptance stay with other people. Answers what could not be handed in, in words.
 */
export async function handInDrafts(
  context: Context,
  folder: AreaFolder,
  stillness: Stillness,
): Promise<string[]> {
  const problems: string[] = [];
  for (const drop of await draftDrops(context.db, folder.folder)) {
    const findings = await submissionFindings(context.db, drop.submission);
    const asked = findings.some(({ severity }) => severity === "explain");
    const path = join(folder.path, `${drop.fileName}${NOTE_END}`);
    const seen = asked ? await lstat(path).catch(() => null) : null;
    // An answer that has not come in full is none yet.
    const still = seen !== null && stillness.isStill(path, seen, context.now.getTime());
    const note = still ? await senderNote(folder.path, drop.fileName) : null;
    if (asked && note === null) continue;
    try {
      const person = await folderContext(context.db, drop.takenBy, folder.area.code, context.now);
      await handIn(person, drop.submission, note);
      if (note !== null && drop.laidAt !== null) await layNote(folder.path, drop.fileName, drop.laidAt);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(`第 ${drop.submission} 号报送没有提交：${error.message}`);
    }
  }
  return problems;
}
