import type { PublishTx } from "@/db/audited-transaction";
import { scopeBreaks } from "@/db/queries/comparability/scope-breaks";
import { commitments } from "@/db/queries/policies/commitments";
import { externalThresholds } from "@/db/queries/policies/external-thresholds";
import { type JudgedPlace, writeStandings } from "@/db/queries/standings/write-standings";
import { valueHistories } from "@/db/queries/values/value-histories";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import { scopeGuards } from "@/lib/domain/comparability/scope-guard";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { addMonths, type Month } from "@/lib/domain/period";
import type { Origin, Vintage } from "@/lib/domain/vintage";
import { judgePlaces, judging } from "./judge-places";

/** Figures whose standings may have changed: from a month on, since paths and trends look back. */
export type JudgedChange = { readonly indicator: string; readonly area: AreaCode; readonly from: Month };

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
): Promise<JudgedPlace[]> {
  if (changes.length === 0) return [];
  const starts = earliest(changes);
  const register = judging(await commitments(tx), origin);
  const asked = new Set(register.map(({ commitment }) => commitment.indicator));
  const histories = await valueHistories(
    tx,
    [...new Set(changes.map(({ area }) => area))],
    [...new Set(changes.map(({ indicator }) => indicator))].filter((indicator) => asked.has(indicator)),
    vintage,
    origin,
  );
  const thresholds = await externalThresholds(tx);
  const guards = scopeGuards(tree, await scopeBreaks(tx), { vintage, origin });
  const places = judgePlaces(
    { tree, definitions, thresholds, guards },
    register,
    histories,
    (indicator, area, at) => {
      const start = starts.get(`${indicator}|${area}`);
      return start !== undefined && at >= start && at <= addMonths(start, LOOK_AHEAD_MONTHS);
    },
  );
  return await writeStandings(tx, vintage, origin, places);
}

function earliest(changes: readonly JudgedChange[]): Map<string, Month> {
  const starts = new Map<string, Month>();
  for (const { indicator, area, from } of changes) {
    const key = `${indicator}|${area}`;
    const known = starts.get(key);
    if (!known || from < known) starts.set(key, from);
  }
  return starts;
}
