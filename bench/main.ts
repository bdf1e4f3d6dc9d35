import { cpus, loadavg } from "node:os";
import { systemContext } from "@/lib/services/access/system-context";
import { seedDemonstration } from "@/lib/services/demonstration/seed-demonstration";
import { loadReference } from "@/lib/services/installation/load-reference";
import { acceptMonths } from "./accept-month";
import { withBenchDatabase } from "./bench-database";
import { type Measured, timed } from "./median";
import { readValues } from "./read-values";

const NOW = new Date("2026-10-20T01:00:00Z");
const say = (text: string): boolean => process.stderr.write(`${text}\n`);

/** Of the last minute. Above the number of processors, somebody else's work is measured as well. */
const load = (): string => (loadavg()[0] as number).toFixed(1);

function table(measured: Record<string, Measured>): void {
  for (const [name, { median, least, most, runs }] of Object.entries(measured)) {
    say(`${name.padEnd(62)} ${String(median).padStart(9)} ms   (${least}–${most}, ${runs} runs)`);
  }
}

// Words for people on stderr, one line of JSON on stdout.
const results = await withBenchDatabase(async (db) => {
  const reference = await timed(() => loadReference(db, NOW));
  say(`load of the machine ${load()}; reference data ${Math.round(reference)} ms`);
  const seed = await timed(() => seedDemonstration(db, NOW));
  say(`the whole demonstration, loaded, computed and judged: ${(seed / 1000).toFixed(1)} s`);
  const context = await systemContext(db, "bench", NOW, "demo");
  await db.$client`analyze`;
  const reading = await readValues(context);
  table(reading);
  const accepting = await acceptMonths(db, context);
  table(accepting);
  say(`load of the machine ${load()}`);
  return { seedMs: Math.round(seed), ...reading, ...accepting };
});
process.stdout.write(
  `${JSON.stringify({ node: process.version, processors: cpus().map(({ model }) => model), results })}\n`,
);
process.exit(0);
