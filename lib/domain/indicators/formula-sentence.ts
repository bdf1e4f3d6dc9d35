import { measureOf } from "../measures/measure-catalogue";
import type { IndicatorUnit } from "./definition";
import { childrenOf, type Expression, type TimeShift, withinOf } from "./expression";
import { leafName } from "./formula";
import { SHIFT_NAMES } from "./language/time-words";

/** What dividing gives, by the unit it is stated in. */
const QUOTIENTS: Partial<Record<IndicatorUnit, string>> = {
  percent: "求比值，以百分数表示",
  times: "求比值",
  "yuan-per-person": "求人均数",
  "yuan-per-visit": "求次均数",
  month: "求可支付的月数",
  day: "求平均天数",
};

/**
 * A formula as an official text says it: "以居民医保住院统筹基金支付与居民医保住院居民大病保险支付之和为分子，居民医保住院
 * 政策范围内费用为分母，取自1月起的累计数，求比值，以百分数表示。"
 */
export function formulaSentence(expression: Expression, unit: IndicatorUnit): string {
  const when = timeClause(expression);
  switch (expression.op) {
    case "ratio": {
      const quotient = QUOTIENTS[unit] ?? "求商";
      return `以${phrase(expression.numerator)}为分子，${phrase(expression.denominator)}为分母${when}，${quotient}。`;
    }
    case "gap":
      return `以${phrase(expression.left)}减去${phrase(expression.right)}${when}，求相差的百分点。`;
    case "growth":
      return `以${phrase(expression.of)}与上年同期数相比${when}，求增长率，以百分数表示。`;
    default:
      return `取${phrase(expression)}${when}。`;
  }
}

const listed = (parts: readonly string[]): string =>
  parts.length < 2
    ? (parts[0] ?? "")
    : `${parts.slice(0, -1).join("、")}${parts.length === 2 ? "与" : "和"}${parts.at(-1)}`;

/** An expression as a noun. */
function phrase(expression: Expression): string {
  switch (expression.op) {
    case "leaf":
      return leafName(expression);
    case "sum":
      return `${listed(expression.terms.map(bracketed))}之和`;
    case "minus":
      return `${bracketed(expression.left)}减去${bracketed(expression.right)}的差额`;
    case "gap":
      return `${bracketed(expression.left)}减去${bracketed(expression.right)}的差`;
    case "product":
      return `${bracketed(expression.left)}与${bracketed(expression.right)}的乘积`;
    case "ratio":
      return quotientPhrase(expression.numerator, expression.denominator);
    case "growth":
      return `${bracketed(expression.of)}的同比增长率`;
    case "shifted":
      return `${shiftWords(expression.time, expression.of)}${bracketed(expression.of)}`;
    case "single":
      return `${expression.frequency === "month" ? "当月" : "当季（季初至当月）"}${bracketed(expression.of)}`;
    case "rolling-year":
      return `近12个月${bracketed(expression.of)}`;
    case "average-stock":
      return `${bracketed(expression.of)}年初数与期末数的平均数`;
    case "last-known":
      return `最近一期已知的${bracketed(expression.of)}（往前不超过${expression.months}个月）`;
    case "months":
      return "本年已过月数";
    case "constant":
      return expression.value;
  }
}

/** Dividing by twelve or by the months covered is an average by month. */
function quotientPhrase(numerator: Expression, denominator: Expression): string {
  if (denominator.op === "months") return `${bracketed(numerator)}的本年月均数`;
  if (denominator.op === "constant" && denominator.value === "12") return `${bracketed(numerator)}的月均数`;
  return denominator.op === "constant"
    ? `${bracketed(numerator)}除以${denominator.value}的商`
    : `${bracketed(numerator)}与${bracketed(denominator)}之比`;
}

const PLAIN = ["leaf", "months", "constant"];

/** A phrase within a phrase is set off where it could be misread. */
const bracketed = (expression: Expression): string =>
  PLAIN.includes(expression.op) ||
  childrenOf(expression).every(({ op }) => PLAIN.includes(op) && children(expression) < 2)
    ? phrase(expression)
    : `（${phrase(expression)}）`;

const children = (expression: Expression): number => childrenOf(expression).length;

/** Of a stock the end of last year is a moment, of a flow it is the whole year. */
function shiftWords(time: TimeShift, of: Expression): string {
  const { stocks } = kindsAtOwnTime(of);
  return time.startsWith("year-end") && stocks ? SHIFT_NAMES[time].replace("全年", "末") : SHIFT_NAMES[time];
}

type Kinds = { readonly flows: boolean; readonly stocks: boolean };

/** What an expression reads at its own time, and not at one that a part of it names. */
function kindsAtOwnTime(expression: Expression): Kinds {
  if (expression.op === "leaf") {
    const { kind } = measureOf(expression.measure);
    return { flows: kind === "flow", stocks: kind !== "flow" };
  }
  if (TIMED.includes(expression.op)) return { flows: false, stocks: false };
  const parts = childrenOf(expression).map(kindsAtOwnTime);
  return { flows: parts.some(({ flows }) => flows), stocks: parts.some(({ stocks }) => stocks) };
}

const TIMED = ["shifted", "single", "rolling-year", "average-stock", "last-known"];

function timeClause(expression: Expression): string {
  const { flows, stocks } = kindsAtOwnTime(expression);
  if (flows && stocks) return "，累计数自1月起算，时点数取期末";
  const apart = withinOf(expression).some(({ op }) => TIMED.includes(op));
  if (flows) return apart ? "，累计数自1月起算" : "，取自1月起的累计数";
  if (!stocks) return "";
  return apart ? "，时点数取期末" : "，取期末数";
}
