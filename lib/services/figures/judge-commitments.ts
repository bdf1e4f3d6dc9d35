import type { PublishTx } from "@/db/audited-transaction";
import { type JudgedPlace, writeStandings } from "@/db/queries/standings/write-standings";
import { valueHistories } from "@/db/queries/values/value-histories";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import { scopeGuards } from "@/lib/domain/comparability/scope-guard";
import type { Scheme } from "@/lib/domain/dimension";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { addMonths, type Month } from "@/lib/domain/period";
import type { Origin, Vintage } from "@/lib/domain/vintage";
import { type FigureRegister, figureRegister } from "./figure-register";
import { judgePlaces, judging } from "./judge-places";
import { restatedSides } from "./restated-sides";

/** Figures whose standings may have changed: from a month on, since paths and trends look back. */
export type JudgedChange = {
  readonly indicator: string;
  readonly area: AreaCode;
  readonly scheme: Scheme;
  readonly from: Month;
  /** A change of scope lies between a baseline and every later month, however late. */
  readonly lasting?: true;
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
  const { commitments, thresholds, breaks } = known ?? (await figureRegister(tx));
  const register = judging(commitments, origin);
  const asked = new Set(register.map(({ commitment }) => `${commitment.indicator}|${commitment.scheme}`));
  const judged = changes.filter(({ indicator, scheme }) => asked.has(`${indicator}|${scheme}`));
  if (judged.length === 0) return [];
  const starts = earliest(judged);
  const each = <T>(pick: (change: JudgedChange) => T): T[] => [...new Set(judged.map(pick))];
  const [areas, indicators] = [each(({ area }) => area), each(({ indicator }) => indicator)];
  const histories = await valueHistories(
    tx,
    areas,
    indicators,
    vintage,
    origin,
    each(({ scheme }) => scheme),
  );
  const guards = scopeGuards(tree, breaks, { vintage, origin }, definitions);
  const restated = await restatedSides(tx, breaks, { areas, indicators, vintage, origin });
  const places = judgePlaces(
    { tree, definitions, thresholds, guards, ...restated },
    register,
    histories,
    (indicator, area, scheme, at) => {
      const start = starts.get(`${indicator}|${area}|${scheme}`);
      if (start === undefined || at < start.from) return false;
      return start.lasting || at <= addMonths(start.from, LOOK_AHEAD_MONTHS);
    },
  );
  return await writeStandings(tx, vintage, origin, places);
}

function earliest(changes: readonly JudgedChange[]): Map<string, JudgedChange> {
  const starts = new Map<string, JudgedChange>();
  for (const change of changes) {
    const key = `${change.indicator}|${change.area}|${change.scheme}`;
    const known = starts.get(key);
    if (!known || change.from < known.from) starts.set(key, change);
  }
  return starts;
}
