import type { ComparableBase } from "../comparability/comparable-base";
import { breakWords, RESTATED_WORDS } from "../comparability/scope-break";
import {
  absolute,
  compare,
  type Decimal,
  decimal,
  fixed,
  isNegative,
  isZero,
  round,
  shift,
  subtract,
} from "../decimal";
import type { Value } from "../value";
import type { IndicatorDefinition } from "./definition";
import { growthOf } from "./evaluate";
import { formatDifference, formatValue } from "./format";

/** How two figures of one indicator compare: as growth of an amount, as points of a ratio, or in plain words. */
export type Comparison = {
  readonly kind: "growth" | "difference" | "words" | "missing" | "not-comparable";
  /** Fraction for growth, base unit for a difference; null where words say it. */
  readonly value: Decimal | null;
  /** "增长15.6%", "降低0.7个百分点", "由盈转亏", "持平"; the reason when it is missing. */
  readonly text: string;
  readonly direction: "up" | "down" | "same" | null;
  /** Why the two may not be compared, or on what footing they are. */
  readonly note?: string;
};

export const COMPARISONS = { yoy: "同比", pop: "环比" } as const;
export type ComparisonKind = keyof typeof COMPARISONS;

/** Amounts and counts grow in percent; ratios, months and days differ in their own unit. */
const growsInPercent = (definition: Pick<IndicatorDefinition, "unit">): boolean =>
  ["yuan", "person", "visit", "yuan-per-person", "yuan-per-visit", "item"].includes(definition.unit);

const SAME = decimal("0.0005");
const NEARLY_SAME = decimal("0.005");

/** Compares a figure with its base, in the words of official reports: a negative growth is never printed. */
export function compareValues(
  current: Value,
  base: Value,
  definition: Pick<IndicatorDefinition, "unit" | "decimals">,
): Comparison {
  if (!current.known || current.bound) return absent("本期无可比数值");
  if (!base.known || base.bound) return absent("对比期无可比数值");
  if (growsInPercent(definition)) return compareAmounts(current.value, base.value, definition);
  const change = subtract(current.value, base.value);
  if (isZero(isPoints(definition) ? round(shift(change, 2), 1) : round(change, definition.decimals))) {
    return { kind: "difference", value: change, text: "持平", direction: "same" };
  }
  const text = differenceWords(change, definition);
  return { kind: "difference", value: change, text, direction: isNegative(change) ? "down" : "up" };
}

const isPoints = ({ unit }: Pick<IndicatorDefinition, "unit">): boolean =>
  unit === "percent" || unit === "point";

/** "提高0.7个百分点", "减少2.0天": ratios rise and fall, what is counted becomes more or less. */
export function differenceWords(
  change: Decimal,
  definition: Pick<IndicatorDefinition, "unit" | "decimals">,
): string {
  const up = !isNegative(change);
  const isRatio = isPoints(definition) || definition.unit === "times";
  const verb = isRatio ? (up ? "提高" : "降低") : up ? "增加" : "减少";
  return `${verb}${formatDifference(absolute(change), definition)}`;
}

/** The two are not counted in one scope: no growth is told, only why. */
export const incomparable = (reason: string): Comparison => ({
  kind: "not-comparable",
  value: null,
  text: "口径不可比",
  direction: null,
  note: reason,
});

/** A comparison across a break, or on a restated base; without a break as `compareValues` tells it. */
export function compareInScope(
  current: Value,
  { base, restated, breaks }: ComparableBase,
  definition: Pick<IndicatorDefinition, "unit" | "decimals">,
): Comparison {
  if (breaks.length === 0) return compareValues(current, base, definition);
  if (!base.known) return incomparable(base.detail ?? breaks.map(breakWords).join("；"));
  const compared = compareValues(current, base, definition);
  return restated && compared.kind !== "missing" ? { ...compared, note: RESTATED_WORDS } : compared;
}

const absent = (text: string): Comparison => ({ kind: "missing", value: null, text, direction: null });

function compareAmounts(
  current: Decimal,
  base: Decimal,
  definition: Pick<IndicatorDefinition, "unit" | "decimals">,
): Comparison {
  if (isNegative(current) || isNegative(base)) return compareBalances(current, base, definition);
  const growth = growthOf({ known: true, value: current }, { known: true, value: base });
  if (!growth.known) return absent("对比期为零");
  return { kind: "growth", value: growth.value, ...growthWords(growth.value) };
}

/** "增长15.6%", "下降2.0%", also where a report would speak of 基本持平. */
export const growthPercent = (growth: Decimal): string =>
  `${isNegative(growth) ? "下降" : "增长"}${fixed(shift(absolute(growth), 2), 1)}%`;

/** "增长15.6%", "下降2.0%", "持平" under 0.05 %, "基本持平" under 0.5 %, "增长1.5倍" from one hundred percent. */
export function growthWords(growth: Decimal): Pick<Comparison, "text" | "direction"> {
  const size = absolute(growth);
  if (compare(size, SAME) < 0) return { text: "持平", direction: "same" };
  const up = !isNegative(growth);
  const direction = up ? "up" : "down";
  const percent = growthPercent(growth);
  if (compare(size, NEARLY_SAME) < 0) return { text: `基本持平（${percent}）`, direction };
  if (up && compare(size, decimal(1)) >= 0) return { text: `增长${fixed(size, 1)}倍`, direction };
  return { text: percent, direction };
}

/** A balance that changes sign or stays negative has no growth: words say what happened. */
function compareBalances(
  current: Decimal,
  base: Decimal,
  definition: Pick<IndicatorDefinition, "unit" | "decimals">,
): Comparison {
  const change = subtract(current, base);
  const up = !isNegative(change);
  const amount = formatValue(absolute(change), definition);
  const words = !isNegative(base)
    ? isZero(base)
      ? "由平转亏"
      : "由盈转亏"
    : !isNegative(current)
      ? isZero(current)
        ? "由亏转平"
        : "由亏转盈"
      : isZero(change)
        ? "持平"
        : up
          ? "赤字收窄"
          : "赤字扩大";
  const text = words === "持平" ? words : `${words}，${up ? "增加" : "减少"}${amount}`;
  return { kind: "words", value: change, text, direction: isZero(change) ? "same" : up ? "up" : "down" };
}
