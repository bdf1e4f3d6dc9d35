import type { RegisteredCommitment } from "@/db/queries/policies/commitments";
import type { JudgedPlace } from "@/db/queries/standings/write-standings";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { definitionAt } from "@/lib/domain/indicators/indicator-catalogue";
import type { Month } from "@/lib/domain/period";
import { boundAreas } from "@/lib/domain/policy/binding";
import { inForceIn, isJudged } from "@/lib/domain/policy/commitment";
import { isInformative } from "@/lib/domain/policy/hold";
import { accumulates } from "@/lib/domain/targets/accumulates";
import { judge } from "@/lib/domain/targets/judge";
import type { Value } from "@/lib/domain/value";
import type { Origin } from "@/lib/domain/vintage";

/** What judging needs to know beside the figures. */
export type Bench = { readonly tree: AreaTree; readonly definitions: readonly IndicatorDefinition[] };

type Histories = ReadonlyMap<string, ReadonlyMap<Month, Value>>;

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
  { tree, definitions }: Bench,
  register: readonly RegisteredCommitment[],
  histories: Histories,
  isAsked: (indicator: string, area: AreaCode, at: Month) => boolean,
): JudgedPlace[] {
  const places: JudgedPlace[] = [];
  for (const entry of register) {
    const { commitment } = entry;
    for (const [key, history] of histories) {
      const [indicator = "", area = "", scheme = ""] = key.split("|");
      if (indicator !== commitment.indicator || scheme !== commitment.scheme) continue;
      for (const [at, value] of history) {
        if (!isAsked(indicator, area as AreaCode, at)) continue;
        const place = judgePlace(entry, tree, definitions, area as AreaCode, at, value, history);
        if (place) places.push(place);
      }
    }
  }
  return places;
}

function judgePlace(
  { commitment, weight }: RegisteredCommitment,
  tree: AreaTree,
  definitions: readonly IndicatorDefinition[],
  area: AreaCode,
  at: Month,
  value: Value,
  history: ReadonlyMap<Month, Value>,
): JudgedPlace | null {
  if (!inForceIn(commitment, at) || !boundAreas(commitment, tree, at).includes(area)) return null;
  const definition = definitionAt(commitment.indicator ?? "", at, definitions);
  const expression = definition?.expressions[commitment.scheme];
  if (!definition || !expression) return null;
  return {
    commitment: commitment.id,
    indicator: definition.code,
    area,
    through: at,
    scheme: commitment.scheme,
    informative: isInformative({ commitment, weight }, area),
    value: value.known ? value.value : null,
    standing: judge({ commitment, definition, at, value, history, accumulates: accumulates(expression) }),
  };
}
