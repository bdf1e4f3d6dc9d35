import type { Database } from "@/db/client";
import { withJobLock } from "@/db/job-lock";
import { recordLook } from "@/db/queries/intake/drop-look";
import { systemContext } from "../access/system-context";
import { type FolderTask, lookAtFolder } from "./look-at-folder";

/**
 * Looks at the drop folder unless another worker is at it, and notes what was found for the pages. Answers what is wrong;
 * null where another worker looked.
 */
export async function watchFolder(
  db: Database,
  task: FolderTask,
  now: Date,
): Promise<readonly string[] | null> {
  let problems: readonly string[] | null = null;
  await withJobLock(db, "drop-folder", async () => {
    const look = await lookAtFolder(await systemContext(db, "folder", now), task);
    await recordLook(db, { at: now, folder: task.root, ...look });
    problems = look.problems;
  });
  return problems;
}
