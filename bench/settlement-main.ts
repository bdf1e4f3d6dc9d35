import { loadavg } from "node:os";
import { loadReference } from "@/lib/services/installation/load-reference";
import { withBenchDatabase } from "./bench-database";
import { measureResponsive } from "./responsive";
import { measureMemory, measureSettlement } from "./settlement-loads";

const NOW = new Date("2026-10-20T01:00:00Z");
const say = (text: string): boolean => process.stderr.write(`${text}\n`);

const [what, size] = process.argv.slice(2);

const MILLION = 1_000_000;

// Words for people on stderr, one line of JSON on stdout.
if (what === "settlement-web") {
  say(`load of the machine ${(loadavg()[0] as number).toFixed(1)}`);
  process.stdout.write(`${JSON.stringify(await measureResponsive(Number(size ?? "1") * MILLION))}\n`);
  process.exit(0);
}
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
