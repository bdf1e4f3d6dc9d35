import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "@/lib/domain/refusal";
import { env } from "@/lib/env";
import { openDatabase } from "@/lib/services/installation/open-database";
import { stopped, stopSignal } from "@/lib/services/installation/stop-signal";
import { keepStatementReader } from "@/lib/services/submissions/statement-reader";
import { packWork } from "@/lib/services/work/pack-work";
import { readingWork } from "@/lib/services/work/reading-work";
import { renderingWork } from "@/lib/services/work/rendering-work";
import { settlementWork } from "@/lib/services/work/settlement-work";
import { runDropLane } from "./drop-lane";
import { keepHouse } from "./housekeeping";
import { runLane } from "./lane";

/** What runs when it is told to stop may finish; what takes longer is done anew by the next worker. */
const FINISH_MS_MAX = 3000;

const stop = stopSignal();
try {
  const { dataFolder, dropFolder, dropSeconds, publicUrl } = env();
  const database = await openDatabase({ ...env(), applicationName: "yiheng-worker" });
  keepHouse(database, dataFolder);
  keepStatementReader();
  // Side by side: nobody's template waits for a long file to be read, nor a statement for a million settlements.
  const lanes = Promise.all([
    ...[readingWork(dataFolder), packWork(dataFolder), renderingWork, settlementWork(dataFolder)].map(
      (work) => runLane(database, work, stop),
    ),
    ...(dropFolder
      ? [
          runDropLane(
            database,
            { root: dropFolder, stillSeconds: dropSeconds, dataFolder, site: publicUrl },
            stop,
          ),
        ]
      : []),
  ]);
  process.send?.("ready");
  await stopped(stop).catch(() => {});
  await Promise.race([lanes, sleep(FINISH_MS_MAX)]);
  await database.close();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}
