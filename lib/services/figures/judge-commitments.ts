import type { PublishTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { type JudgedPlace, writeStandings } from "@/db/queries/standings/write-standings";
import { historyKey, valueHistories } from "@/db/queries/values/value-histories";
import type { ComputedFigure } from "@/db/queries/values/write-values";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import { scopeGuards } from "@/lib/domain/comparability/scope-guard";
import type { Scheme } from "@/lib/domain/dimension";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import type { Month } from "@/lib/domain/period";
import { lookedAt, looksBackTo } from "@/lib/domain/targets/history";
import type { Origin, Vintage } from "@/lib/domain/vintage";
import { type FigureRegister, figureRegister } from "./figure-register";
import { judgePlaces, judging } from "./judge-places";
import { restatedSides } from "./restated-sides";

/** A figure that changed, and with it standings of its own month and of later ones that look back on it. */
export type JudgedChange = {
  readonly indicator: string;
  readonly area: AreaCode;
  readonly scheme: Scheme;
  readonly through: Month;
};

/** What figures are held against. */
export type Judgement = Pick<FigureRegister, "commitments" | "thresholds" | "breaks"> & {
  /** Months that there are figures of; null where that was not asked. */
  readonly published: readonly Month[] | null;
};

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
  const judgement = known ?? { ...(await figureRegister(tx)), published: null };
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
  { commitments, thresholds, breaks, published }: Judgement,
  pending: readonly ComputedFigure[] = [],
): Promise<JudgedPlace[]> {
  const register = judging(commitments, origin);
  const asked = new Set(register.map(({ commitment }) => `${commitment.indicator}|${commitment.scheme}`));
  const judged = changes.filter(({ indicator, scheme }) => asked.has(`${indicator}|${scheme}`));
  if (judged.length === 0) return [];
  const changed = monthsByPlace(judged);
  const each = <T>(pick: (change: JudgedChange) => T): T[] => [...new Set(judged.map(pick))];
  const figures = {
    areas: each(({ area }) => area),
    indicators: each(({ indicator }) => indicator),
    ...{ vintage, origin },
  };
  const months = each(({ through }) => through);
  const histories = await valueHistories(
    db,
    {
      ...figures,
      schemes: each(({ scheme }) => scheme),
      throughs: published && lookedAt(published, months),
    },
    pending,
  );
  const guards = scopeGuards(tree, breaks, { vintage, origin }, definitions);
  const restated = await restatedSides(db, breaks, figures);
  return judgePlaces(
    { tree, definitions, thresholds, guards, ...restated },
    register,
    histories,
    (indicator, area, scheme, at) =>
      changed.get(historyKey(indicator, area, scheme))?.some((month) => looksBackTo(at, month)) === true,
  );
}

function monthsByPlace(changes: readonly JudgedChange[]): Map<string, Month[]> {
  const places = new Map<string, Month[]>();
  for (const { indicator, area, scheme, through } of changes) {
    const key = historyKey(indicator, area, scheme);
    const found = places.get(key);
    if (found) found.push(through);
    else places.set(key, [through]);
  }
  return places;
}
