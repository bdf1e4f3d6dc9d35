import { type PendingStatement, pendingSeries } from "@/db/queries/facts/pending-facts";
import { type DifferingStanding, differingStandings } from "@/db/queries/standings/write-standings";
import { type ComputedFigure, type DifferingFigure, differingValues } from "@/db/queries/values/write-values";
import type { SnapshotTx } from "@/db/snapshot";
import { scopeGuards } from "@/lib/domain/comparability/scope-guard";
import { computeRows, readFigureLeaves } from "./compute-figures";
import type { FigureRegister } from "./figure-register";
import { judgingOf } from "./judge-commitments";
import { planChanged } from "./recompute-changed";
import { changeOf, inBatches, placeFigures } from "./recompute-figures";

export type ChangedPreview = {
  readonly register: FigureRegister;
  readonly figures: readonly DifferingFigure[];
  readonly standings: readonly DifferingStanding[];
};

/**
 * What `recomputeChanged` would write if a statement were published now: the same plan, the same sums with its entries
 * in the place of what they supersede, the same comparisons. Reads one snapshot, writes nothing, locks nothing.
 */
export async function previewChanged(tx: SnapshotTx, pending: PendingStatement): Promise<ChangedPreview> {
  const { area, through, vintage, origin } = pending;
  const series = await pendingSeries(tx, pending);
  const { register, definitions, planned } = await planChanged(tx, vintage, origin, [
    { area, through, series },
  ]);
  const { tree, breaks } = register;
  const source = { db: tx, tree, series: register.series, vintage, origin, publication: null, pending };
  const guards = scopeGuards(tree, breaks, { vintage, origin });
  const changes = planned.map(changeOf);
  const judge = await judgingOf(tx, tree, vintage, origin, definitions, changes, register);
  const computed: ComputedFigure[] = [];
  const figures: DifferingFigure[] = [];
  for (const batch of inBatches(planned)) {
    const placed = placeFigures(batch, computeRows(batch, await readFigureLeaves(source, batch), guards));
    computed.push(...placed);
    figures.push(...(await differingValues(tx, vintage, origin, placed)));
  }
  const standings = await differingStandings(tx, vintage, origin, judge(computed));
  return { register, figures, standings };
}
