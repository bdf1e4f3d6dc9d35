import type { PublishTx } from "@/db/audited-transaction";
import { commitments, type RegisteredCommitment } from "@/db/queries/policies/commitments";
import { externalThresholds } from "@/db/queries/policies/external-thresholds";
import { type JudgedPlace, writeStandings } from "@/db/queries/standings/write-standings";
import { valueHistories } from "@/db/queries/values/value-histories";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { definitionAt } from "@/lib/domain/indicators/indicator-catalogue";
import { addMonths, type Month } from "@/lib/domain/period";
import { boundAreas } from "@/lib/domain/policy/binding";
import { type Commitment, inForceIn, isJudged } from "@/lib/domain/policy/commitment";
import { unitFor } from "@/lib/domain/policy/commitment-unit";
import { type ExternalThreshold, thresholdFor, withThreshold } from "@/lib/domain/policy/external-threshold";
import { isInformative } from "@/lib/domain/policy/hold";
import { accumulates } from "@/lib/domain/targets/accumulates";
import { judge } from "@/lib/domain/targets/judge";
import type { Value } from "@/lib/domain/value";
import type { Origin, Vintage } from "@/lib/domain/vintage";

/**
 * Figures whose standings may have changed: from a month on, since paths and trends look back; `from` null is the
 * whole history, for when it is the texts that changed.
 */
export type JudgedChange = {
  readonly indicator: string;
  readonly area: AreaCode;
  readonly from: Month | null;
};

/** A judgement looks back over three whole years at most. */
const LOOK_AHEAD_MONTHS = 48;

/**
 * Judges every commitment that the changed figures are held against and writes what differs. Each period is judged by
 * the commitments in force in it (MODEL M15); demonstration letters judge demonstration figures only (MODEL M9).
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
  const register = (await commitments(tx)).filter(
    (entry) => isJudged(entry.commitment) && (entry.origin === "real" || entry.origin === origin),
  );
  const thresholds = await externalThresholds(tx);
  const asked = new Set(register.map(({ commitment }) => commitment.indicator));
  const histories = await valueHistories(
    tx,
    [...new Set(changes.map(({ area }) => area))],
    [...new Set(changes.map(({ indicator }) => indicator))].filter((indicator) => asked.has(indicator)),
    vintage,
    origin,
  );
  const places: JudgedPlace[] = [];
  for (const entry of register) {
    const { commitment } = entry;
    const beside = { tree, definitions, thresholds, bound: boundIn(commitment, tree) };
    for (const [key, history] of histories) {
      const [indicator = "", area = "", scheme = ""] = key.split("|");
      const start = starts.get(`${indicator}|${area}`);
      if (indicator !== commitment.indicator || scheme !== commitment.scheme || start === undefined) continue;
      for (const [at, value] of history) {
        if (start !== null && (at < start || at > addMonths(start, LOOK_AHEAD_MONTHS))) continue;
        const place = judgePlace(entry, beside, area as AreaCode, at, value, history);
        if (place) places.push(place);
      }
    }
  }
  return await writeStandings(tx, vintage, origin, places);
}

/** Whom a commitment binds, asked of the tree once a month and not once an area. */
function boundIn(commitment: Commitment, tree: AreaTree): (at: Month) => ReadonlySet<AreaCode> {
  const known = new Map<Month, ReadonlySet<AreaCode>>();
  return (at) => {
    const found = known.get(at) ?? new Set(boundAreas(commitment, tree, at));
    known.set(at, found);
    return found;
  };
}

function earliest(changes: readonly JudgedChange[]): Map<string, Month | null> {
  const starts = new Map<string, Month | null>();
  for (const { indicator, area, from } of changes) {
    const key = `${indicator}|${area}`;
    const known = starts.get(key);
    if (known === undefined || from === null || (known !== null && from < known)) starts.set(key, from);
  }
  return starts;
}

type Beside = {
  readonly tree: AreaTree;
  readonly definitions: readonly IndicatorDefinition[];
  readonly thresholds: readonly ExternalThreshold[];
  readonly bound: (at: Month) => ReadonlySet<AreaCode>;
};

function judgePlace(
  { commitment, weight }: RegisteredCommitment,
  { tree, definitions, thresholds, bound }: Beside,
  area: AreaCode,
  at: Month,
  value: Value,
  history: ReadonlyMap<Month, Value>,
): JudgedPlace | null {
  if (!inForceIn(commitment, at) || !bound(at).has(area)) return null;
  const definition = definitionAt(commitment.indicator ?? "", at, definitions);
  const expression = definition?.expressions[commitment.scheme];
  if (!definition || !expression) return null;
  const threshold =
    commitment.kind === "external" ? thresholdFor(thresholds, tree, commitment.id, area, at) : null;
  const asked = threshold ? withThreshold(commitment, threshold, unitFor(definition.unit)) : commitment;
  const standing = judge({
    ...{ commitment: asked, definition, at, value, history },
    accumulates: accumulates(expression),
  });
  return {
    commitment: commitment.id,
    indicator: definition.code,
    area,
    through: at,
    scheme: commitment.scheme,
    informative: isInformative({ commitment, weight }, area),
    value: value.known ? value.value : null,
    standing: threshold
      ? { ...standing, reason: `${standing.reason}（界限由局确定，依据：${threshold.citation}）` }
      : standing,
  };
}
