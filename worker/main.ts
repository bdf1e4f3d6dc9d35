import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "@/lib/domain/refusal";
import { env } from "@/lib/env";
import { openDatabase } from "@/lib/services/installation/open-database";
import { stopped, stopSignal } from "@/lib/services/installation/stop-signal";
import { runReportLane } from "./report-lane";

/** A report that is being set when the worker is told to stop may finish; else the next worker sets it anew. */
const FINISH_MS_MAX = 3000;

const stop = stopSignal();
try {
  const database = await openDatabase({ ...env(), applicationName: "yiheng-worker" });
  const reports = runReportLane(database, stop);
  process.send?.("ready");
  await stopped(stop).catch(() => {});
  await Promise.race([reports, sleep(FINISH_MS_MAX)]);
  await database.close();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}
