import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "@/db/client";
import { DEMONSTRATION_FORMS, dutyFrequency } from "@/db/seed/demonstration/demonstration-statements";
import { addMonths, monthOf } from "@/lib/domain/period";
import type { Context } from "@/lib/services/context";
import type { Seen } from "@/lib/services/submissions/step";
import { acceptInPhases, type Phases } from "./accept-phases";
import { fileStatement, LAST } from "./bench-statements";
import { type Measured, type Run, summarise, timed } from "./median";
import { serverProcesses } from "./processor-time";

/** The first two of each warm up and are not counted. */
const ONE_HALF = ["150100", "150200", "150300", "150400", "150500", "150600", "150700"];
const OTHER_HALF = ["150781", "150800", "150900", "152200", "152500", "152501", "152900"];
const WARM_UP = 2;

const NEXT = addMonths(LAST, 1);
/**
 * What a prefecture owes for the last quarter of the year: three forms a month, the others at its end. Without the
 * management form, whose own template is refused for a row that it does not hold.
 */
const QUARTER = [NEXT, addMonths(NEXT, 1), addMonths(NEXT, 2)].flatMap((through) =>
  DEMONSTRATION_FORMS.filter(
    (form) => form !== "management" && (dutyFrequency(form) === "month" || monthOf(through) % 3 === 0),
  ).map((form) => ({ form, through, added: 0 })),
);

type Bench = {
  readonly db: Database;
  readonly context: Context;
  readonly folder: string;
  readonly pids: readonly number[];
};
type Results = Record<string, Measured>;

/** Accepting statements: the whole, and what of it is beyond the write itself. */
export async function acceptMonths(db: Database, context: Context): Promise<Results> {
  await db.$client`create table bench_fact (like fact including all)`;
  await db.$client`insert into bench_fact overriding system value select * from fact`;
  const folder = await mkdtemp(join(tmpdir(), "yiheng-bench-"));
  const bench = { db, context, folder, pids: await serverProcesses(db) };
  try {
    return {
      ...(await corrections(bench, "two cells of September corrected", 0)),
      ...(await corrections(bench, "two cells of May corrected", -4)),
      ...(await quartersAtOnce(bench)),
      ...(await quartersOneByOne(bench)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const counted = (runs: readonly Run[]): Measured => summarise(runs.slice(WARM_UP));

const told = (name: string, phases: readonly Phases[]): Results => ({
  [`${name}: accepted`]: counted(phases.map(({ whole }) => whole)),
  [`${name}: of it beyond the write`]: counted(phases.map(({ beyond }) => beyond)),
});

async function corrections(
  { db, context, folder, pids }: Bench,
  name: string,
  months: number,
): Promise<Results> {
  const phases: Phases[] = [];
  const inserting: Run[] = [];
  const through = addMonths(LAST, months);
  for (const area of [...ONE_HALF, ...OTHER_HALF]) {
    const seen = await fileStatement(context, folder, { form: "benefit", area, through, added: 12.5 });
    phases.push(await acceptInPhases(context, [seen], pids));
    inserting.push(await timed(() => insertBare(db, seen), pids));
  }
  return { ...told(name, phases), [`${name}: bare insert of the facts`]: counted(inserting) };
}

/** Every statement of a quarter published together, so that figures are computed once. */
async function quartersAtOnce({ context, folder, pids }: Bench): Promise<Results> {
  const phases: Phases[] = [];
  for (const area of ONE_HALF) {
    const seen: Seen[] = [];
    for (const one of QUARTER) seen.push(await fileStatement(context, folder, { ...one, area }));
    phases.push(await acceptInPhases(context, seen, pids));
  }
  return told(`a prefecture's quarter, ${QUARTER.length} statements at once`, phases);
}

/** Every statement of a quarter published by itself, as a reviewer does; those of its first month are told by form. */
async function quartersOneByOne({ context, folder, pids }: Bench): Promise<Results> {
  const quarters: Phases[] = [];
  const forms = new Map<string, Phases[]>();
  for (const area of OTHER_HALF) {
    const own: Phases[] = [];
    for (const one of QUARTER) {
      const seen = await fileStatement(context, folder, { ...one, area });
      const phases = await acceptInPhases(context, [seen], pids);
      own.push(phases);
      if (one.through === NEXT) forms.set(one.form, [...(forms.get(one.form) ?? []), phases]);
    }
    quarters.push({
      whole: total(own.map(({ whole }) => whole)),
      beyond: total(own.map(({ beyond }) => beyond)),
    });
  }
  return {
    ...Object.assign({}, ...[...forms].map(([form, phases]) => told(`a new month, ${form}`, phases))),
    ...told(`a prefecture's quarter, ${QUARTER.length} statements one by one`, quarters),
  };
}

const total = (runs: readonly Run[]): Run => ({
  wall: runs.reduce((sum, { wall }) => sum + wall, 0),
  processor: runs.reduce<number | null>(
    (sum, { processor }) => (sum === null || processor === null ? null : sum + processor),
    0,
  ),
});

/** The same rows into a table of the same columns, indexes and size, in a transaction of its own. */
const insertBare = (db: Database, { id }: Seen) =>
  db.$client`
    insert into bench_fact overriding system value select * from fact where submission_id = ${id}
    on conflict do nothing`;
