import type { PublishTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { type JudgedPlace, writeStandings } from "@/db/queries/standings/write-standings";
import { histories, historyKey } from "@/db/queries/values/value-histories";
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

/** Judges every commitment that changed figures are held against and writes what differs. */
export async function judgeCommitments(
  tx: PublishTx,
  tree: AreaTree,
  vintage: Vintage,
  origin: Origin,
  definitions: readonly IndicatorDefinition[],
  changes: readonly JudgedChange[],
): Promise<JudgedPlace[]> {
  const judgement = { ...(await figureRegister(tx)), published: null };
  const judge = await judgingOf(tx, tree, vintage, origin, definitions, changes, judgement);
  return await writeStandings(tx, vintage, origin, judge([]));
}

/** Judges what is held against figures, these standing in the place of stored ones. Writes nothing. */
export type Judging = (computed: readonly ComputedFigure[]) => JudgedPlace[];

const NOTHING: Judging = () => [];

/** Reads all that judging some figures looks at, before it is known what they will be. */
export async function judgingOf(
  db: Queryable,
  tree: AreaTree,
  vintage: Vintage,
  origin: Origin,
  definitions: readonly IndicatorDefinition[],
  figures: readonly JudgedChange[],
  { commitments, thresholds, breaks, published }: Judgement,
): Promise<Judging> {
  const register = judging(commitments, origin);
  const asked = new Set(register.map(({ commitment }) => `${commitment.indicator}|${commitment.scheme}`));
  const judged = figures.filter(({ indicator, scheme }) => asked.has(`${indicator}|${scheme}`));
  if (judged.length === 0) return NOTHING;
  const each = <T>(pick: (change: JudgedChange) => T): T[] => [...new Set(judged.map(pick))];
  const months = each(({ through }) => through);
  const read = await histories(db, {
    areas: each(({ area }) => area),
    indicators: each(({ indicator }) => indicator),
    schemes: each(({ scheme }) => scheme),
    throughs: published && lookedAt(published, months),
    ...{ vintage, origin },
  });
  const changed = monthsByPlace(judged);
  const guards = scopeGuards(tree, breaks, { vintage, origin }, definitions);
  return (computed) =>
    judgePlaces(
      { tree, definitions, thresholds, guards },
      register,
      read(computed.filter(({ indicator, scheme }) => asked.has(`${indicator}|${scheme}`))),
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
