import { add, type Decimal, subtract, toDrawing } from "../decimal";
import type { IndicatorDefinition } from "../indicators/definition";
import { formatValue } from "../indicators/format";
import { type Month, monthOf, yearOf } from "../period";
import { ABOUT_TOLERANCE, type Commitment } from "../policy/commitment";
import { directionOf } from "./requirement";
import type { Standing } from "./standing";

/** A place on the bar, in percent of its width, with the words that say it. */
export type BarMark = { readonly at: number; readonly text: string };

/** A value against what is asked of it, ready to draw: places are for drawing, words are what is read. */
export type TargetBar = {
  readonly value: BarMark;
  readonly target: BarMark;
  /** Where the target is met. */
  readonly zone: { readonly from: number; readonly to: number };
  readonly baseline: BarMark | null;
  /** What the way to the target asks for by now. */
  readonly path: BarMark | null;
  readonly projected: (BarMark & { readonly low: number | null; readonly high: number | null }) | null;
  /** Everything the picture shows beside value and target, in one sentence; empty when there is nothing. */
  readonly words: string;
};

type Judged = Pick<
  Standing,
  "target" | "path" | "pathSource" | "projected" | "projectedLow" | "projectedHigh" | "projectionMethod"
>;

type Asked = {
  readonly commitment: Pick<Commitment, "operator" | "values">;
  readonly definition: Pick<IndicatorDefinition, "unit" | "decimals">;
  readonly value: Decimal;
  readonly standing: Judged;
  readonly baseline: { readonly value: Decimal; readonly at: Month } | null;
};

/** Room left and right of the outermost number, as a share of what lies between them. */
const MARGIN = 0.14;

/** Null without a target to draw against. */
export function targetBar({ commitment, definition, value, standing, baseline }: Asked): TargetBar | null {
  const { target, path, projected, projectedLow, projectedHigh } = standing;
  if (target === null) return null;
  const ends = acceptedEnds(commitment, target);
  const numbers = [
    value,
    target,
    path,
    projected,
    projectedLow,
    projectedHigh,
    baseline?.value ?? null,
    ...ends,
  ]
    .filter((number) => number !== null)
    .map(toDrawing);
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const margin = (high - low || Math.abs(high) || 1) * MARGIN;
  const place = (number: Decimal): number =>
    Math.round(((toDrawing(number) - low + margin) / (high - low + 2 * margin)) * 1000) / 10;
  const mark = (number: Decimal): BarMark => ({ at: place(number), text: formatValue(number, definition) });
  const [from, to] = ends;
  return {
    value: mark(value),
    target: mark(target),
    zone: { from: from === null ? 0 : place(from), to: to === null ? 100 : place(to) },
    baseline: baseline ? mark(baseline.value) : null,
    path: path === null || path === target ? null : mark(path),
    projected:
      projected === null
        ? null
        : {
            ...mark(projected),
            low: projectedLow === null ? null : place(projectedLow),
            high: projectedHigh === null ? null : place(projectedHigh),
          },
    words: wordsOf(standing, baseline, definition),
  };
}

/** The two ends between which a target is met; null is open. */
function acceptedEnds(commitment: Asked["commitment"], target: Decimal): [Decimal | null, Decimal | null] {
  const { operator, values } = commitment;
  if (operator === "range") return [values[0] ?? target, values[1] ?? target];
  if (operator === "about" || operator === "keep") {
    return [subtract(target, ABOUT_TOLERANCE), add(target, ABOUT_TOLERANCE)];
  }
  const direction = directionOf({ operator });
  if (direction === "near") return [target, target];
  return direction === "up" ? [target, null] : [null, target];
}

function wordsOf(standing: Judged, baseline: Asked["baseline"], definition: Asked["definition"]): string {
  const { target, path, pathSource, projected, projectedLow, projectedHigh } = standing;
  const text = (number: Decimal): string => formatValue(number, definition);
  const range =
    projectedLow !== null && projectedHigh !== null
      ? `（${text(projectedLow)}至${text(projectedHigh)}）`
      : "（没有可检验的区间）";
  return [
    baseline ? `基线 ${text(baseline.value)}（${yearOf(baseline.at)}年${monthOf(baseline.at)}月）` : null,
    path !== null && path !== target ? `本期应达 ${text(path)}（${pathSource ?? ""}）` : null,
    projected === null ? null : `预计期末 ${text(projected)}${range}`,
  ]
    .filter((part) => part !== null)
    .join("，");
}
