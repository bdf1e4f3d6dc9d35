import { setTimeout as sleep } from "node:timers/promises";
import type { OpenDatabase } from "@/lib/services/installation/open-database";
import { doJob } from "@/lib/services/work/do-job";
import type { Job, Work } from "@/lib/services/work/job";

/** A person waits for what was read: looking costs a fraction of a millisecond. */
const POLL_MS = 100;
/** After a failure of one job, or of the database as a whole. */
const RETRY_MS = 1000;

/**
 * Does one kind of work, a piece at a time, until it is told to stop. A job that fails waits before it is tried again and
 * holds up no other; while the database does not answer, everything waits.
 */
export async function runLane({ db }: OpenDatabase, work: Work, stop: AbortSignal): Promise<void> {
  const notBefore = new Map<string, number>();
  const isDue = ({ key }: Job): boolean => (notBefore.get(key) ?? Number.NEGATIVE_INFINITY) <= Date.now();

  async function attempt(job: Job): Promise<boolean> {
    try {
      const done = await doJob(db, job);
      notBefore.delete(job.key);
      return done;
    } catch (error) {
      console.error(`${job.key} did not succeed and is tried again:`, error);
      notBefore.set(job.key, Date.now() + RETRY_MS);
      return false;
    }
  }

  while (!stop.aborted) {
    try {
      let done = 0;
      for (const job of (await work.waiting(db, new Date())).filter(isDue)) {
        if (stop.aborted) return;
        if (await attempt(job)) done += 1;
      }
      if (done === 0) await pause(POLL_MS, stop);
    } catch (error) {
      console.error(`The lane ${work.name} waits for the database:`, error);
      await pause(RETRY_MS, stop);
    }
  }
}

/** Returns early when told to stop. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => {});
