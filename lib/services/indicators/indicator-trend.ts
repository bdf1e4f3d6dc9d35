import { inScale } from "@/lib/domain/amount";
import type { AreaCode } from "@/lib/domain/area";
import { historyInScope, standInAt } from "@/lib/domain/comparability/history-in-scope";
import { turnsOf } from "@/lib/domain/comparability/redefinition";
import { breakWords, concernsLeaf } from "@/lib/domain/comparability/scope-break";
import type { ScopeGuard } from "@/lib/domain/comparability/scope-guard";
import { absolute, type Decimal, decimal, divide, max, shift, toDrawing, ZERO } from "@/lib/domain/decimal";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import type { Expression } from "@/lib/domain/indicators/expression";
import { formatValue, reasonText, scaleOf } from "@/lib/domain/indicators/format";
import type {
  IndicatorTrend,
  TrendBreak,
  TrendMark,
  TrendPoint,
} from "@/lib/domain/indicators/indicator-page";
import { leavesOf } from "@/lib/domain/indicators/leaf-key";
import { addMonths, type Month, month, monthOf, periodEnding, type Span, yearOf } from "@/lib/domain/period";
import { accumulates } from "@/lib/domain/targets/accumulates";
import { pathAt } from "@/lib/domain/targets/path";
import type { Value } from "@/lib/domain/value";
import { targetText } from "../standings/area-standings";
import type { IndicatorReading } from "./indicator-reading";
import type { HeldSentence } from "./indicator-sentences";

type Scaled = { readonly unit: string; readonly power: number; readonly decimals: number };

export type TrendAsked = {
  readonly definition: IndicatorDefinition;
  readonly expression: Expression;
  readonly area: AreaCode;
  readonly at: Month;
  readonly span: Span;
  readonly reading: IndicatorReading;
  readonly judging: readonly HeldSentence[];
  readonly guard: ScopeGuard;
};

const MONTHS_SHOWN = 24;
const YEARS_SHOWN = 3;
const TARGETS_SHOWN = 2;

/** How an indicator came to where it is: over periods, or over the months of several years where it accumulates. */
export function indicatorTrend(asked: TrendAsked): IndicatorTrend | null {
  const { reading, expression, span } = asked;
  if (reading.months.length === 0) return null;
  const scale = scaleFor(asked);
  const annual = reading.months.every((at) => monthOf(at) === 12);
  return accumulates(expression) && span === "cumulative" && !annual
    ? yearsOf(asked, scale)
    : periodsOf(asked, scale, annual);
}

/** One scale for the whole picture, by its largest value. */
function scaleFor({ definition, area, reading }: TrendAsked): Scaled {
  const values = reading.months.flatMap((at) => {
    const value = reading.value(area, at);
    return value.known ? [absolute(value.value)] : [];
  });
  return { ...scaleOf(values.reduce(max, ZERO), definition.unit), decimals: definition.decimals };
}

const drawn = (value: Decimal, { power }: Scaled): number => toDrawing(shift(value, -power));

const scaledPoint = (label: string, value: Value, scale: Scaled): Omit<TrendPoint, "figure"> => ({
  label,
  drawing: value.known && !value.bound ? drawn(value.value, scale) : null,
  text: value.known
    ? `${value.bound ?? ""}${inScale(value.value, scale, scale.decimals)}`
    : (reasonText(value) ?? ""),
});

function targetsOf({ judging, definition }: TrendAsked, scale: Scaled): TrendMark[] {
  const marks = new Map<number, TrendMark>();
  for (const { entry, standing } of judging) {
    if (!standing || standing.target === null) continue;
    const drawing = drawn(standing.target, scale);
    const text = `目标 ${targetText({ commitment: entry.commitment, stored: standing }, definition)}`;
    if (!marks.has(drawing)) marks.set(drawing, { drawing, text });
  }
  return [...marks.values()].slice(0, TARGETS_SHOWN);
}

function yearsOf(asked: TrendAsked, scale: Scaled): IndicatorTrend {
  const { area, at, reading, definition } = asked;
  const names = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
  const years = Array.from({ length: YEARS_SHOWN }, (_, back) => yearOf(at) - back).filter((year) =>
    reading.months.some((each) => yearOf(each) === year),
  );
  return {
    kind: "years",
    unit: scale.unit,
    years: years.map((year) => ({
      name: `${year}年`,
      points: names.map((label, index): TrendPoint => {
        const when = month(year, index + 1);
        const figure = reading.view(area, when);
        const later = when > at;
        const point = scaledPoint(label, reading.value(area, when), scale);
        return { ...point, ...(later ? { drawing: null, text: "" } : {}), figure };
      }),
    })),
    pace:
      definition.polarity === "pace"
        ? names.map((label, index) =>
            scaledPoint(label, { known: true, value: divide(decimal(index + 1), decimal(12)) }, scale),
          )
        : null,
    targets: targetsOf(asked, scale),
    breaks: breaksIn(asked, month(yearOf(at) - YEARS_SHOWN + 1, 1), () => null),
  };
}

/** Changes of scope of what the indicator is made of, and of its own formula, after the first month shown. */
const breaksIn = (
  { guard, expression, definition, at }: TrendAsked,
  first: Month,
  labelOf: (from: Month) => string | null,
): TrendBreak[] =>
  [
    ...guard.breaks.filter(
      (one) =>
        one.indicators.includes(definition.code) ||
        leavesOf(expression).some((leaf) => concernsLeaf(one, leaf)),
    ),
    ...turnsOf(guard.formulas),
  ]
    .filter(({ from }) => first < from && from <= at)
    .map((one) => ({ label: labelOf(one.from), words: breakWords(one) }));

function periodsOf(asked: TrendAsked, scale: Scaled, annual: boolean): IndicatorTrend {
  const { area, at, span, reading, definition } = asked;
  const shown = reading.months.filter((each) => each <= at).slice(annual ? -12 : -MONTHS_SHOWN);
  const first = shown[0] ?? at;
  const months = annual || span === "single" ? shown : everyMonth(first, at);
  const labelOf = (each: Month): string => {
    if (annual) return `${yearOf(each)}年`;
    const quarter = span === "single" ? periodEnding(each, "quarter") : null;
    return quarter && monthOf(at) % 3 === 0 ? `${quarter.year}Q${quarter.index}` : each;
  };
  const points = months.map(
    (each): TrendPoint => ({
      ...scaledPoint(labelOf(each), reading.value(area, each), scale),
      figure: reading.view(area, each),
    }),
  );
  const held = span === "cumulative" ? leading(asked) : null;
  const projection = held ? projectionOf(held, definition, scale) : null;
  return {
    kind: "periods",
    unit: scale.unit,
    fromZero: definition.unit !== "percent" && definition.unit !== "point",
    breaks: breaksIn(asked, first, (from) => {
      const since = months.find((each) => each >= from);
      return since ? labelOf(since) : null;
    }),
    points,
    targets: targetsOf(asked, scale),
    glide: held ? glideOf(asked, held, months, points, projection, scale) : null,
    projection,
  };
}

function everyMonth(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let next = from; next <= to; next = addMonths(next, 1)) months.push(next);
  return months;
}

/** The sentence whose path is drawn: binding by itself, with a deadline still to come. */
const leading = ({ judging, at }: TrendAsked): HeldSentence | null =>
  judging.find(
    ({ entry, standing }) =>
      standing !== null &&
      !standing.informative &&
      standing.target !== null &&
      entry.commitment.due !== null &&
      entry.commitment.due > at,
  ) ?? null;

type Projection = Extract<IndicatorTrend, { kind: "periods" }>["projection"];

function projectionOf(
  { entry, standing }: HeldSentence,
  definition: IndicatorDefinition,
  scale: Scaled,
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

function glideOf(
  { area, reading, definition, expression, guard }: TrendAsked,
  { entry, standing }: HeldSentence,
  months: readonly Month[],
  points: readonly TrendPoint[],
  projection: Projection,
  scale: Scaled,
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
