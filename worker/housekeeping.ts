import { systemContext } from "@/lib/services/access/system-context";
import type { OpenDatabase } from "@/lib/services/installation/open-database";
import { clearLoads } from "@/lib/services/settlement/clear-loads";
import { clearQuarantine } from "@/lib/services/submissions/clear-quarantine";

const HOUR_MS = 60 * 60_000;

/** Removes what killed processes left in quarantine and the rows of settlement loads that are dead, now and every hour; a failure waits for the next hour. */
export function keepHouse({ db }: OpenDatabase, dataFolder: string): void {
  const clear = (): void => {
    clearQuarantine(db, dataFolder, new Date()).catch((error) =>
      console.error("Quarantine not cleared:", error),
    );
    systemContext(db, "housekeeping", new Date())
      .then((context) => clearLoads(context, dataFolder))
      .catch((error) => console.error("Settlement loads not cleared:", error));
  };
  clear();
  setInterval(clear, HOUR_MS).unref();
}
