import { historyInScope, standInAt } from "@/lib/domain/comparability/history-in-scope";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { formatValue } from "@/lib/domain/indicators/format";
import type { IndicatorTrend, TrendPoint } from "@/lib/domain/indicators/indicator-page";
import { type Month, yearOf } from "@/lib/domain/period";
import { pathAt } from "@/lib/domain/targets/path";
import type { HeldSentence } from "./indicator-sentences";
import type { TrendAsked } from "./trend-asked";
import { drawn, type TrendScale } from "./trend-scale";

/** The sentence whose path is drawn: binding by itself, with a deadline still to come. */
export const leading = ({ judging, at }: TrendAsked): HeldSentence | null =>
  judging.find(
    ({ entry, standing }) =>
      standing !== null &&
      !standing.informative &&
      standing.target !== null &&
      entry.commitment.due !== null &&
      entry.commitment.due > at,
  ) ?? null;

type Projection = Extract<IndicatorTrend, { kind: "periods" }>["projection"];

export function projectionOf(
  { entry, standing }: HeldSentence,
  definition: IndicatorDefinition,
  scale: TrendScale,
): Projection {
  const due = entry.commitment.due;
  if (!standing || standing.projected === null || due === null) return null;
  const { projectedLow: low, projectedHigh: high } = standing;
  return {
    label: `${yearOf(due)}年末`,
    drawing: drawn(standing.projected, scale),
    text: `预计 ${formatValue(standing.projected, definition)}`,
    range: low !== null && high !== null ? { low: drawn(low, scale), high: drawn(high, scale) } : null,
    method: standing.projectionMethod ?? "",
  };
}

export function glideOf(
  { area, reading, definition, expression, guard }: TrendAsked,
  { entry, standing }: HeldSentence,
  months: readonly Month[],
  points: readonly TrendPoint[],
  projection: Projection,
  scale: TrendScale,
): Extract<IndicatorTrend, { kind: "periods" }>["glide"] {
  const { commitment } = entry;
  const target = standing?.target ?? null;
  if (target === null || standing?.path == null || standing.path === target) return null;
  const history = new Map(reading.months.map((at) => [at, reading.value(area, at)]));
  const at = (when: Month, label: string): Omit<TrendPoint, "figure"> => {
    if (when < commitment.from) return { label, drawing: null, text: "" };
    const standIn = standInAt(guard, expression, history, when);
    const path = pathAt(commitment, target, when, historyInScope(history, standIn), false, standIn);
    return "suspended" in path
      ? { label, drawing: null, text: "" }
      : { label, drawing: drawn(path.value, scale), text: formatValue(path.value, definition) };
  };
  return {
    name: "路径",
    points: [
      ...months.map((when, index) => at(when, points[index]?.label ?? when)),
      ...(projection && commitment.due ? [at(commitment.due, projection.label)] : []),
    ],
  };
}
