import { setTimeout as sleep } from "node:timers/promises";
import type { OpenDatabase } from "@/lib/services/installation/open-database";
import { renderNextReport } from "@/lib/services/reports/render-next-report";

const POLL_MS = 250;
const RETRY_MS = 1000;

/** Prints reports, one at a time, until it is told to stop; while the database does not answer, it waits. */
export async function runReportLane({ db }: OpenDatabase, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      if (!(await renderNextReport(db, new Date()))) await pause(POLL_MS, stop);
    } catch (error) {
      console.error("Printing reports waits for the database:", error);
      await pause(RETRY_MS, stop);
    }
  }
}

/** Returns early when told to stop. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => {});
