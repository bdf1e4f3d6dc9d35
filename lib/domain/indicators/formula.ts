import { dimensionText } from "../dimension";
import { measureOf } from "../measures/measure-catalogue";
import type { Expression, Leaf } from "./expression";
import {
  AVERAGE_NAME,
  GROWTH_NAME,
  LAST_KNOWN_NAME,
  MONTHS_NAME,
  ROLLING_NAME,
  SHIFT_NAMES,
  SINGLE_NAMES,
} from "./language/time-words";

/** "居民医保住院统筹基金支付": a leaf in words. */
export function leafName(leaf: Pick<Leaf, "measure" | "dimensions">): string {
  return `${dimensionText(leaf.dimensions).replace(/ /g, "")}${measureOf(leaf.measure).name}`;
}

/**
 * The formula in words and signs, "（住院统筹基金支付＋住院大病保险支付）÷住院政策范围内费用": what a screen shows and
 * what an author writes are one language, so reading it back gives the same expression.
 */
export function formulaText(expression: Expression): string {
  switch (expression.op) {
    case "leaf":
      return leafName(expression);
    case "sum":
      return expression.terms
        .map((term, index) => (index === 0 && term.op !== "sum" ? formulaText(term) : summand(term)))
        .join("＋");
    case "minus":
      return `${formulaText(expression.left)}－${summand(expression.right)}`;
    case "gap":
      return `${inner(expression.left)}－${inner(expression.right)}`;
    case "product":
      return `${inner(expression.left)}×${inner(expression.right)}`;
    case "ratio":
      return `${inner(expression.numerator)}÷${inner(expression.denominator)}`;
    case "growth":
      return timed(GROWTH_NAME, expression.of);
    case "shifted":
      return timed(SHIFT_NAMES[expression.time], expression.of);
    case "single":
      return timed(SINGLE_NAMES[expression.frequency], expression.of);
    case "rolling-year":
      return timed(ROLLING_NAME, expression.of);
    case "average-stock":
      return timed(AVERAGE_NAME, expression.of);
    case "last-known":
      return `${LAST_KNOWN_NAME}（${formulaText(expression.of)}，${expression.months}个月）`;
    case "months":
      return MONTHS_NAME;
    case "constant":
      return expression.value;
  }
}

const BINARY = ["sum", "minus", "gap", "product", "ratio"];

const inner = (expression: Expression): string =>
  BINARY.includes(expression.op) ? `（${formulaText(expression)}）` : formulaText(expression);

const summand = (expression: Expression): string =>
  ["sum", "minus", "gap"].includes(expression.op)
    ? `（${formulaText(expression)}）`
    : formulaText(expression);

const timed = (name: string, of: Expression): string =>
  of.op === "leaf" ? `${name}${leafName(of)}` : `${name}（${formulaText(of)}）`;
