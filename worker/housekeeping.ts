import type { OpenDatabase } from "@/lib/services/installation/open-database";
import { clearQuarantine } from "@/lib/services/submissions/clear-quarantine";

const HOUR_MS = 60 * 60_000;

/** Removes what killed processes left in quarantine, now and every hour; a failure waits for the next hour. */
export function keepHouse({ db }: OpenDatabase, dataFolder: string): void {
  const clear = (): void => {
    clearQuarantine(db, dataFolder, new Date()).catch((error) =>
      console.error("Quarantine not cleared:", error),
    );
  };
  clear();
  setInterval(clear, HOUR_MS).unref();
}
