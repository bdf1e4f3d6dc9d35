import { cpus, loadavg } from "node:os";
import { systemContext } from "@/lib/services/access/system-context";
import { seedDemonstration } from "@/lib/services/demonstration/seed-demonstration";
import { loadReference } from "@/lib/services/installation/load-reference";
import { acceptMonths } from "./accept-month";
import { withBenchDatabase } from "./bench-database";
import { besideSettlement } from "./beside-settlement";
import { type Measured, timed } from "./median";
import { addSyntheticAreas, readMany } from "./read-many";
import { readValues } from "./read-values";
import { rebuild } from "./rebuild";
import { statementFindings } from "./statement-findings";

type Results = Record<string, Measured>;

const NOW = new Date("2026-10-20T01:00:00Z");
const MILLION = 1_000_000;
/** With `--large` the same is read beside ten million settlement rows, which take some minutes to make. */
const MOST = process.argv.includes("--large") ? 10 * MILLION : 2 * MILLION;

const say = (text: string): boolean => process.stderr.write(`${text}\n`);

/** Of the last minute. Above the number of processors, somebody else's work is measured as well. */
const load = (): string => (loadavg()[0] as number).toFixed(1);

function table(title: string, measured: Results): Results {
  say(`${title} (load of the machine ${load()})`);
  for (const [name, { median, least, most, processor, runs }] of Object.entries(measured)) {
    say(
      `  ${name.padEnd(86)} ${String(median).padStart(8)} ms   (${least}–${most}, ${runs} runs)   computing ${processor ?? "—"}`,
    );
  }
  return measured;
}

// Words for people on stderr, one line of JSON on stdout.
const results = await withBenchDatabase(async (db, _, copy) => {
  const reference = await timed(() => loadReference(db, NOW), []);
  say(`load of the machine ${load()}; reference data ${Math.round(reference.wall)} ms`);
  const seed = await timed(() => seedDemonstration(db, NOW), []);
  say(`the whole demonstration, loaded, computed and judged: ${(seed.wall / 1000).toFixed(1)} s`);
  await db.$client`analyze`;
  const context = await systemContext(db, "bench", NOW, "demo");
  const reading = table("reading", await readValues(db, context));
  const rebuilding = table("rebuilding", await rebuild(db, context));
  const finding = table("finding", await statementFindings(db, context));
  const accepting = table("accepting", await acceptMonths(db, context));
  await addSyntheticAreas(db);
  const wide = await systemContext(db, "bench", NOW, "demo");
  const many = table("reading many", await readMany(db, wide));
  const beside = table("settlement", await besideSettlement(db, copy, MOST, NOW));
  return {
    seedMs: Math.round(seed.wall),
    ...reading,
    ...finding,
    ...accepting,
    ...rebuilding,
    ...many,
    ...beside,
  };
});
process.stdout.write(
  `${JSON.stringify({ node: process.version, processors: cpus().map(({ model }) => model), results })}\n`,
);
process.exit(0);
