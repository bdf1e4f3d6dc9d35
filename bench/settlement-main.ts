import { loadavg } from "node:os";
import { loadReference } from "@/lib/services/installation/load-reference";
import { withBenchDatabase } from "./bench-database";
import { measureMemory, measureSettlement } from "./settlement-loads";

const NOW = new Date("2026-10-20T01:00:00Z");
const say = (text: string): boolean => process.stderr.write(`${text}\n`);

const [what, size] = process.argv.slice(2);

// Words for people on stderr, one line of JSON on stdout.
const results = await withBenchDatabase<Record<string, unknown>>(async (db, url) => {
  await loadReference(db, NOW);
  say(`load of the machine ${(loadavg()[0] as number).toFixed(1)}`);
  const measured =
    what === "settlement-memory"
      ? await measureMemory(db, url, Number(size ?? "5"))
      : await measureSettlement(db);
  say(JSON.stringify(measured, null, 2));
  say(`load of the machine ${(loadavg()[0] as number).toFixed(1)}`);
  return measured;
});
process.stdout.write(`${JSON.stringify(results)}\n`);
process.exit(0);
