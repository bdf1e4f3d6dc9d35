import { forgetCallers } from "@/lib/services/access/forget-callers";
import { systemContext } from "@/lib/services/access/system-context";
import type { OpenDatabase } from "@/lib/services/installation/open-database";
import { clearLoads } from "@/lib/services/settlement/clear-loads";
import { keepRetention } from "@/lib/services/settlement/keep-retention";
import { clearQuarantine } from "@/lib/services/submissions/clear-quarantine";

const HOUR_MS = 60 * 60_000;

/** What is done again and again, now and every hour; a failure waits for its next turn. Rows go by the day all the same. */
export function keepHouse({ db }: OpenDatabase, dataFolder: string): void {
  hourly("Quarantine not cleared", (now) => clearQuarantine(db, dataFolder, now));
  hourly("Settlement loads not cleared", async (now) =>
    clearLoads(await systemContext(db, "housekeeping", now), dataFolder),
  );
  hourly("Callers not forgotten", (now) => forgetCallers(db, now));
  hourly("Settlement rows not deleted in time", (now) => keepRetention(db, now));
}

function hourly(complaint: string, work: (now: Date) => Promise<unknown>): void {
  const turn = (): void => {
    work(new Date()).catch((error) => console.error(`${complaint}:`, error));
  };
  turn();
  setInterval(turn, HOUR_MS).unref();
}
