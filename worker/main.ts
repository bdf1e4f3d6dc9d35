import { Refusal } from "@/lib/domain/refusal";
import { env } from "@/lib/env";
import { openDatabase } from "@/lib/services/installation/open-database";
import { stopped, stopSignal } from "@/lib/services/installation/stop-signal";

const stop = stopSignal();
try {
  const database = await openDatabase({ ...env(), applicationName: "yiheng-worker" });
  process.send?.("ready");
  await stopped(stop).catch(() => {});
  await database.close();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}
