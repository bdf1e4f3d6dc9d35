import { publishAudited } from "@/db/audited-transaction";
import type { Database } from "@/db/client";
import { areaTree } from "@/db/queries/areas/area-tree";
import type { Context } from "@/lib/services/context";
import { type Recomputed, recomputeFigures } from "@/lib/services/figures/recompute-figures";
import { type Measured, type Run, summarise, timed } from "./median";
import { serverProcesses } from "./processor-time";

const RUNS = 5;

/** From facts alone to every figure and every standing, in one transaction; then once more, where nothing differs. */
export async function rebuild(db: Database, context: Context): Promise<Record<string, Measured>> {
  const tree = await areaTree(db);
  const everything = (): Promise<Recomputed> =>
    publishAudited(db, { id: null, name: "system:bench" }, context.now, WHAT, async (tx) => ({
      result: await recomputeFigures(tx, tree, "monthly", "demo", "everything"),
      audit: [{ act: "bench.rebuild", subject: "bench", detail: {} }] as const,
    }));
  const from = await counted(db);
  const pids = await serverProcesses(db);
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run++) {
    await db.$client`delete from indicator_value where origin = 'demo'`;
    await db.$client`delete from standing where origin = 'demo'`;
    await db.$client`vacuum analyze indicator_value, standing`;
    runs.push(await timed(everything, pids));
  }
  const rebuilt = await counted(db);
  if (rebuilt !== from) throw new Error(`Rebuilt ${rebuilt}, there were ${from}`);
  const { values, standings } = await everything();
  if (values + standings > 0)
    throw new Error(`${values} figures and ${standings} standings differ the second time`);
  return { [`full rebuild from facts (${rebuilt})`]: summarise(runs) };
}

const WHAT = { kind: "data", summary: "试算" };

async function counted(db: Database): Promise<string> {
  const [row] = await db.$client<{ figures: string }[]>`
    select (select count(*) from indicator_value where origin = 'demo' and publication_to is null) || ' figures, '
      || (select count(*) from standing where origin = 'demo' and publication_to is null) || ' standings' as figures`;
  return (row as { figures: string }).figures;
}
