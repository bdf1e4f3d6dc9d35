import { setTimeout as sleep } from "node:timers/promises";
import type { OpenDatabase } from "@/lib/services/installation/open-database";
import { Stillness } from "@/lib/services/intake/stillness";
import { watchFolder } from "@/lib/services/intake/watch-folder";

/** A network share tells nobody what changed on it: it is looked at. */
const LOOK_MS = 2000;
const RETRY_MS = 10_000;

type Watched = {
  readonly root: string;
  readonly stillSeconds: number;
  readonly dataFolder: string;
  readonly site: string;
};

/** Watches the drop folder until told to stop. What is wrong is logged when it begins and when it is over. */
export async function runDropLane(
  { db }: OpenDatabase,
  { root, stillSeconds, dataFolder, site }: Watched,
  stop: AbortSignal,
): Promise<void> {
  const task = { root, dataFolder, site, stillness: new Stillness(stillSeconds * 1000) };
  let said: readonly string[] = [];
  while (!stop.aborted) {
    let waitMs = LOOK_MS;
    try {
      const problems = await watchFolder(db, task, new Date());
      if (problems !== null) {
        for (const problem of problems.filter((one) => !said.includes(one)))
          console.error(`投递文件夹：${problem}`);
        if (said.length > 0 && problems.length === 0) console.error("投递文件夹：已恢复正常");
        said = problems;
      }
    } catch (error) {
      console.error("The drop folder waits for the database:", error);
      waitMs = RETRY_MS;
    }
    await sleep(waitMs, undefined, { signal: stop }).catch(() => {});
  }
}
