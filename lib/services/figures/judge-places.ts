import type { RegisteredCommitment } from "@/db/queries/policies/commitments";
import type { JudgedPlace } from "@/db/queries/standings/write-standings";
import type { Histories } from "@/db/queries/values/value-histories";
import { type AreaCode, type AreaTree, poolingMembers } from "@/lib/domain/area";
import { historyInScope, standInAt } from "@/lib/domain/comparability/history-in-scope";
import type { GuardedPlace, ScopeGuard } from "@/lib/domain/comparability/scope-guard";
import type { Scheme } from "@/lib/domain/dimension";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { definitionAt } from "@/lib/domain/indicators/indicator-catalogue";
import type { Month } from "@/lib/domain/period";
import { boundAreas } from "@/lib/domain/policy/binding";
import { type Commitment, inForceIn, isJudged } from "@/lib/domain/policy/commitment";
import { unitFor } from "@/lib/domain/policy/commitment-unit";
import { type ExternalThreshold, thresholdFor, withThreshold } from "@/lib/domain/policy/external-threshold";
import { isInformative } from "@/lib/domain/policy/hold";
import { accumulates } from "@/lib/domain/targets/accumulates";
import { judge } from "@/lib/domain/targets/judge";
import type { Value } from "@/lib/domain/value";
import type { Origin } from "@/lib/domain/vintage";

/** What judging needs to know beside the figures. */
export type Bench = {
  readonly tree: AreaTree;
  readonly definitions: readonly IndicatorDefinition[];
  readonly thresholds: readonly ExternalThreshold[];
  /** Changes of scope that nothing may look back over. */
  readonly guards: (place: GuardedPlace) => ScopeGuard;
};

/** Commitments that figures of an origin are held against: demonstration letters judge demonstration figures only (MODEL M9). */
export const judging = (
  register: readonly RegisteredCommitment[],
  origin: Origin,
): readonly RegisteredCommitment[] =>
  register.filter(
    (entry) => isJudged(entry.commitment) && (entry.origin === "real" || entry.origin === origin),
  );

/**
 * Judges commitments against histories of figures, in the months asked for. Each period is judged by the commitments
 * in force in it (MODEL M15). Writes nothing: what comes of it is stored, or only shown.
 */
export function judgePlaces(
  bench: Bench,
  register: readonly RegisteredCommitment[],
  histories: Histories,
  isAsked: (indicator: string, area: AreaCode, scheme: string, at: Month) => boolean,
): JudgedPlace[] {
  const places: JudgedPlace[] = [];
  const held = byMeasure(histories.values);
  for (const entry of register) {
    const { indicator, scheme } = entry.commitment;
    const beside = { ...bench, sides: histories.sides, bound: boundIn(entry.commitment, bench.tree) };
    for (const { area, history } of held.get(`${indicator}|${scheme}`) ?? []) {
      for (const [at, value] of history) {
        if (indicator === null || !isAsked(indicator, area, scheme, at)) continue;
        const place = judgePlace(entry, beside, area, at, value, history);
        if (place) places.push(place);
      }
    }
  }
  return places;
}

type AreaHistory = { readonly area: AreaCode; readonly history: ReadonlyMap<Month, Value> };

/** Histories of the areas, by indicator and scheme: most commitments are about others. */
function byMeasure(histories: Histories["values"]): Map<string, AreaHistory[]> {
  const measures = new Map<string, AreaHistory[]>();
  for (const [key, history] of histories) {
    const [indicator = "", area = "", scheme = ""] = key.split("|");
    const measure = `${indicator}|${scheme}`;
    const found = measures.get(measure) ?? [];
    found.push({ area: area as AreaCode, history });
    measures.set(measure, found);
  }
  return measures;
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

type Beside = Bench & Pick<Histories, "sides"> & { readonly bound: (at: Month) => ReadonlySet<AreaCode> };

function judgePlace(
  { commitment, weight }: RegisteredCommitment,
  { tree, definitions, thresholds, guards, bound, sides }: Beside,
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
  const guard = guardOf({ tree, guards }, definition.code, area, at, commitment.scheme);
  const standIn = standInAt(guard, expression, history, at, (when) =>
    sides(`${definition.code}|${area}|${commitment.scheme}`, when),
  );
  const standing = judge({
    ...{ commitment: asked, definition, at, value, standIn, history: historyInScope(history, standIn) },
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

function guardOf(
  { tree, guards }: Pick<Bench, "tree" | "guards">,
  indicator: string,
  area: AreaCode,
  at: Month,
  scheme: Scheme,
): ScopeGuard {
  const members = tree.areas.get(area)?.rollsUp ? poolingMembers(tree, area, at) : [area];
  return guards({ indicator, area, members, at, scheme });
}
