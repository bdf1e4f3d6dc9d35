import { externalThresholds } from "@/db/queries/policies/external-thresholds";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { formatValue } from "@/lib/domain/indicators/format";
import { definitionAt } from "@/lib/domain/indicators/indicator-catalogue";
import { COMMITMENT_UNITS, unitFor } from "@/lib/domain/policy/commitment-unit";
import { type ExternalThreshold, thresholdFor } from "@/lib/domain/policy/external-threshold";
import type { OpenThreshold, ThresholdView } from "@/lib/domain/policy/open-threshold";
import { type Context, requireArea, requirePermission } from "../context";
import { definitionRegister } from "../indicators/definition-register";
import { commitmentRegister } from "./commitment-register";
import { heldCommitments } from "./held-commitments";
import { placeStandings } from "./place-standings";
import { type Place, placedLine } from "./placed-lines";

/** Sentences in force for a place that measure something and name no number, those still open first. */
export async function listThresholds(context: Context, place: Place): Promise<OpenThreshold[]> {
  requirePermission(context, "read-figures");
  requireArea(context, place.area);
  const [definitions, register, thresholds, standings] = await Promise.all([
    definitionRegister(context.db),
    commitmentRegister(context.db),
    externalThresholds(context.db),
    placeStandings(context, place),
  ]);
  const { tree, area, at, edition } = place;
  return heldCommitments(register, place, edition?.origin ?? null)
    .flatMap((entry): OpenThreshold[] => {
      const { commitment } = entry;
      const definition = definitionAt(commitment.indicator ?? "", at, definitions);
      if (commitment.kind !== "external" || !definition) return [];
      const threshold = thresholdFor(thresholds, tree, commitment.id, area, at);
      return [
        {
          ...placedLine(entry, standings, place),
          indicatorName: definition.name,
          unit: COMMITMENT_UNITS[unitFor(definition.unit)],
          threshold: threshold && viewOf(threshold, definition, place),
        },
      ];
    })
    .sort((a, b) => Number(a.threshold !== null) - Number(b.threshold !== null));
}

const viewOf = (
  threshold: ExternalThreshold,
  definition: IndicatorDefinition,
  { tree, area }: Place,
): ThresholdView => ({
  text: `${threshold.operator} ${formatValue(threshold.value, definition)}`,
  areaName: tree.areas.get(threshold.area)?.name ?? threshold.area,
  isOwn: threshold.area === area,
  from: threshold.from,
  citation: threshold.citation,
  reason: threshold.reason,
  by: threshold.by,
});
