import { dimensionText } from "../dimension";
import { measureOf } from "../measures/measure-catalogue";
import type { Expression, Leaf, TimeShift } from "./expression";

const TIMES: Record<TimeShift, string> = {
  "year-ago": "上年同期",
  "two-years-ago": "前年同期",
  "three-years-ago": "大前年同期",
  "last-december": "上年末",
  "year-end-1": "上年全年",
  "year-end-2": "前年全年",
  "year-end-3": "大前年全年",
};

/** "居民医保住院统筹基金支付": a leaf in words. */
export function leafName(leaf: Pick<Leaf, "measure" | "dimensions">): string {
  return `${dimensionText(leaf.dimensions).replace(/ /g, "")}${measureOf(leaf.measure).name}`;
}

/** The formula in words and signs, "（住院统筹基金支付＋住院大病保险支付）÷住院政策范围内费用". */
export function formulaText(expression: Expression): string {
  switch (expression.op) {
    case "leaf":
      return leafName(expression);
    case "sum":
      return expression.terms.map(formulaText).join("＋");
    case "minus":
      return `${formulaText(expression.left)}－${inner(expression.right)}`;
    case "gap":
      return `${inner(expression.left)}－${inner(expression.right)}`;
    case "product":
      return `${inner(expression.left)}×${inner(expression.right)}`;
    case "ratio":
      return `${inner(expression.numerator)}÷${inner(expression.denominator)}`;
    case "growth":
      return `${inner(expression.of)}÷上年同期－1`;
    case "shifted":
      return `${TIMES[expression.time]}${inner(expression.of)}`;
    case "rolling-year":
      return `近12个月${inner(expression.of)}`;
    case "average-stock":
      return `年初与期末平均${inner(expression.of)}`;
    case "months":
      return "月数";
    case "constant":
      return expression.value;
  }
}

const inner = (expression: Expression): string =>
  ["leaf", "months", "constant", "rolling-year", "shifted"].includes(expression.op) ||
  (expression.op === "sum" && expression.terms.length === 1)
    ? formulaText(expression)
    : `（${formulaText(expression)}）`;
