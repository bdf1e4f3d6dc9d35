import type { PublishTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { type JudgedPlace, writeStandings } from "@/db/queries/standings/write-standings";
import { valueHistories } from "@/db/queries/values/value-histories";
import type { ComputedFigure } from "@/db/queries/values/write-values";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import { scopeGuards } from "@/lib/domain/comparability/scope-guard";
import type { Scheme } from "@/lib/domain/dimension";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { addMonths, type Month } from "@/lib/domain/period";
import type { Origin, Vintage } from "@/lib/domain/vintage";
import { type FigureRegister, figureRegister } from "./figure-register";
import { judgePlaces, judging } from "./judge-places";

/** Figures whose standings may have changed: from a month on, since paths and trends look back. */
export type JudgedChange = {
  readonly indicator: string;
  readonly area: AreaCode;
  readonly scheme: Scheme;
  readonly from: Month;
};

/** What figures are held against. */
export type Judgement = Pick<FigureRegister, "commitments" | "thresholds" | "breaks">;

/** A judgement looks back over three whole years at most. */
const LOOK_AHEAD_MONTHS = 48;

/**
 * Judges every commitment that the changed figures are held against and writes what differs.
 */
export async function judgeCommitments(
  tx: PublishTx,
  tree: AreaTree,
  vintage: Vintage,
  origin: Origin,
  definitions: readonly IndicatorDefinition[],
  changes: readonly JudgedChange[],
  known?: Judgement,
): Promise<JudgedPlace[]> {
  const judgement = known ?? (await figureRegister(tx));
  const places = await judgeChanged(tx, tree, vintage, origin, definitions, changes, judgement);
  return await writeStandings(tx, vintage, origin, places);
}

/** The judgements of what changed, written by nobody yet; `pending` figures stand in the place of stored ones. */
export async function judgeChanged(
  db: Queryable,
  tree: AreaTree,
  vintage: Vintage,
  origin: Origin,
  definitions: readonly IndicatorDefinition[],
  changes: readonly JudgedChange[],
  { commitments, thresholds, breaks }: Judgement,
  pending: readonly ComputedFigure[] = [],
): Promise<JudgedPlace[]> {
  const register = judging(commitments, origin);
  const asked = new Set(register.map(({ commitment }) => `${commitment.indicator}|${commitment.scheme}`));
  const judged = changes.filter(({ indicator, scheme }) => asked.has(`${indicator}|${scheme}`));
  if (judged.length === 0) return [];
  const starts = earliest(judged);
  const each = <T>(pick: (change: JudgedChange) => T): T[] => [...new Set(judged.map(pick))];
  const histories = await valueHistories(
    db,
    each(({ area }) => area),
    each(({ indicator }) => indicator),
    vintage,
    origin,
    each(({ scheme }) => scheme),
    pending,
  );
  return judgePlaces(
    { tree, definitions, thresholds, guards: scopeGuards(tree, breaks, { vintage, origin }) },
    register,
    histories,
    (indicator, area, scheme, at) => {
      const start = starts.get(`${indicator}|${area}|${scheme}`);
      return start !== undefined && at >= start && at <= addMonths(start, LOOK_AHEAD_MONTHS);
    },
  );
}

function earliest(changes: readonly JudgedChange[]): Map<string, Month> {
  const starts = new Map<string, Month>();
  for (const { indicator, area, scheme, from } of changes) {
    const key = `${indicator}|${area}|${scheme}`;
    const known = starts.get(key);
    if (!known || from < known) starts.set(key, from);
  }
  return starts;
}
