import type { Scale } from "../amount";
import { RESTATED_WORDS } from "../comparability/scope-break";
import { absolute, compare, type Decimal, isNegative, subtract, ZERO } from "../decimal";
import { type Comparison, compareInScope, compareValues } from "../indicators/comparison";
import { formatDifference, formatParts, scaleOf } from "../indicators/format";
import { missingText, type Value } from "../value";
import type { Run } from "./report-document";
import type { FigureShape, ReportFigure } from "./report-figure";
import { numberOf } from "./report-figure";
import { bindNumbers, bound, join, line } from "./runs";

/** A value with its unit, the number bound: "459.09" and "亿元". */
export function amountWords(
  value: Decimal,
  shape: FigureShape,
  id: ReportFigure["id"],
  scale: Scale = scaleOf(value, shape.unit),
): Run[] {
  const { number, unit } = formatParts(value, shape, scale);
  return join(bound(id, number.replace("-", "−")), unit);
}

/** A figure as a sentence names it; a missing one reads 「—」. */
export function shown(figure: ReportFigure): Run[] {
  const { value, id } = figure;
  if (!value.known) return join("—");
  return value.bound
    ? bindNumbers(
        `${value.bound}${formatParts(value.value, figure).number}${formatParts(value.value, figure).unit}`,
        id,
      )
    : amountWords(value.value, figure, id);
}

/** Why there is no number, as a clause: who has not reported, or what the reason is. */
export function reasonWords(value: Value): string {
  if (value.known) return "";
  return value.reason === "not-reported" && value.detail ? `${value.detail}未报送` : missingText(value);
}

/** A headline figure: when missing, the reason and the sum of who did report stand beside the dash. */
export function shownWithReason(figure: ReportFigure): Run[] {
  const { value, partial, id } = figure;
  if (value.known) return shown(figure);
  if (!partial) return line`—（${reasonWords(value)}）`;
  const rest = amountWords(partial.value, figure, id);
  return line`—（${reasonWords(value)}；其余${String(partial.present)}个统筹区${sumWord(figure)}${rest}）`;
}

/** Ratios of the areas that reported are not a sum. */
const sumWord = ({ unit }: FigureShape): string =>
  ["percent", "point", "times", "month", "day", "yuan-per-person", "yuan-per-visit"].includes(unit)
    ? "为"
    : "合计";

/** Compared with the same months of last year. */
export const comparisonOf = (figure: ReportFigure): Comparison =>
  compareInScope(figure.value, figure, figure);

const NOT_COMPARABLE = "因口径调整与上年同期不可比";

/**
 * "同比增长4.8%", "同比提高0.7个百分点", "同比持平"; empty when either side is missing. Across a change of scope it says
 * so, and on a restated base too.
 */
export function yearOnYear(figure: ReportFigure, lead = "，同比"): Run[] {
  const comparison = comparisonOf(figure);
  if (comparison.kind === "missing") return [];
  if (comparison.kind === "not-comparable") return join(lead.replace("同比", NOT_COMPARABLE));
  const footing = figure.restated ? lead.replace("同比", `${RESTATED_WORDS}同比`) : lead;
  return join(footing, bindNumbers(comparison.text, figure.id), oneOffWords(figure));
}

/** "（剔除一次性因素后增长2.1%）", where amounts of events are counted in either year. */
function oneOffWords(figure: ReportFigure): Run[] {
  if (!figure.withoutOneOffs) return [];
  const { current, base } = figure.withoutOneOffs;
  return line`（剔除一次性因素后${bindNumbers(compareValues(current, base, figure).text, figure.id)}）`;
}

/** "，同比增加3.20万人，增长0.2%": how many more, and by how much. */
export function changeAndGrowth(figure: ReportFigure): Run[] {
  const comparison = comparisonOf(figure);
  const now = numberOf(figure);
  const { base } = figure;
  if (comparison.kind !== "growth" || now === null || !base.known) return yearOnYear(figure);
  const change = subtract(now, base.value);
  if (change === ZERO) return line`，同比持平`;
  const verb = isNegative(change) ? "减少" : "增加";
  const amount = amountWords(absolute(change), figure, figure.id, scaleOf(now, figure.unit));
  const footing = figure.restated ? `${RESTATED_WORDS}同比` : "同比";
  return line`，${footing}${verb}${amount}，${bindNumbers(comparison.text, figure.id)}${oneOffWords(figure)}`;
}

/** "当期结余23.60亿元" or "当期赤字0.39亿元": a deficit is named, not written as a negative balance. */
export function balanceWords(figure: ReportFigure, name: "当期" | "累计" | "当季", scale?: Scale): Run[] {
  const value = numberOf(figure);
  if (value === null) return line`${name}结余${shownWithReason(figure)}`;
  const word = isNegative(value) ? (name === "累计" ? "缺口" : "赤字") : "结余";
  return line`${name}${word}${amountWords(absolute(value), figure, figure.id, scale)}`;
}

/** "高于序时进度9.9个百分点", "与序时进度持平": a ratio against what it is held to. */
export function againstWords(figure: ReportFigure, held: Decimal, name: string): Run[] {
  const value = numberOf(figure);
  if (value === null) return [];
  const apart = subtract(value, held);
  const text = formatDifference(absolute(apart), figure);
  if (/^0(\.0+)?(?=个)/.test(text) || apart === ZERO) return line`与${name}持平`;
  return line`${compare(apart, ZERO) > 0 ? "高于" : "低于"}${name}${bindNumbers(text, figure.id)}`;
}
