import { turnsOf } from "@/lib/domain/comparability/redefinition";
import { breakWords, concernsLeaf } from "@/lib/domain/comparability/scope-break";
import { decimal, divide } from "@/lib/domain/decimal";
import type {
  IndicatorTrend,
  TrendBreak,
  TrendMark,
  TrendPoint,
} from "@/lib/domain/indicators/indicator-page";
import { leavesOf } from "@/lib/domain/indicators/leaf-key";
import { addMonths, type Month, month, monthOf, periodEnding, yearOf } from "@/lib/domain/period";
import { accumulates } from "@/lib/domain/targets/accumulates";
import { targetText } from "../standings/area-standings";
import type { TrendAsked } from "./trend-asked";
import { glideOf, leading, projectionOf } from "./trend-path";
import { drawn, scaledPoint, scaleFor, type TrendScale } from "./trend-scale";

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

function targetsOf({ judging, definition }: TrendAsked, scale: TrendScale): TrendMark[] {
  const marks = new Map<number, TrendMark>();
  for (const { entry, standing } of judging) {
    if (!standing || standing.target === null) continue;
    const drawing = drawn(standing.target, scale);
    const text = `目标 ${targetText({ commitment: entry.commitment, stored: standing }, definition)}`;
    if (!marks.has(drawing)) marks.set(drawing, { drawing, text });
  }
  return [...marks.values()].slice(0, TARGETS_SHOWN);
}

function yearsOf(asked: TrendAsked, scale: TrendScale): IndicatorTrend {
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

function periodsOf(asked: TrendAsked, scale: TrendScale, annual: boolean): IndicatorTrend {
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
