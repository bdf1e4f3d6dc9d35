import { type Decimal, decimal } from "../decimal";
import { type Dimensions, type Group, type Scheme, TOTAL } from "../dimension";

/**
 * One type for shipped and for a bureau's own indicators: data, checked, compiled to leaf selectors and rendered
 * as words. A flow leaf is cumulative from January; a stock leaf is taken at the month (DESIGN law 4).
 */
export type Expression =
  | Leaf
  | { readonly op: "sum"; readonly terms: readonly Expression[] }
  | { readonly op: "minus"; readonly left: Expression; readonly right: Expression }
  | { readonly op: "product"; readonly left: Expression; readonly right: Expression }
  | { readonly op: "ratio"; readonly numerator: Expression; readonly denominator: Expression }
  /** Difference of two ratios, in percentage points. */
  | { readonly op: "gap"; readonly left: Expression; readonly right: Expression }
  /** Growth over the same months of last year. */
  | { readonly op: "growth"; readonly of: Expression }
  /** The same expression at another time. */
  | { readonly op: "shifted"; readonly of: Expression; readonly time: TimeShift }
  /** The last twelve months of a flow: this year so far, plus last year, less last year so far. */
  | { readonly op: "rolling-year"; readonly of: Expression }
  /** A flow of the natural month or quarter alone, from its start to the month; of cumulatives of one vintage. */
  | { readonly op: "single"; readonly of: Expression; readonly frequency: SingleFrequency }
  /** A stock at the latest month, at most so many back, at which an area reported it: each area of a sum at its own. */
  | { readonly op: "last-known"; readonly of: Expression; readonly months: number }
  /** Mean of a stock at the year's opening and now. */
  | { readonly op: "average-stock"; readonly of: Expression }
  /** Months covered: 9 for January–September, 3 for a single quarter. */
  | { readonly op: "months" }
  | { readonly op: "constant"; readonly value: Decimal };

export type Leaf = { readonly op: "leaf"; readonly measure: string; readonly dimensions: Dimensions };

export type TimeShift =
  | "year-ago"
  | "two-years-ago"
  | "three-years-ago"
  | "previous-month"
  | "previous-quarter"
  | "last-december"
  | YearEnd;
export type SingleFrequency = "month" | "quarter";
/** The full year one, two or three years back. */
export type YearEnd = "year-end-1" | "year-end-2" | "year-end-3";

export const leaf = (measure: string, dimensions: Partial<Dimensions> = {}): Leaf => ({
  op: "leaf",
  measure,
  dimensions: { ...TOTAL, ...dimensions },
});

export const sumOf = (...terms: Expression[]): Expression => ({ op: "sum", terms });
export const minus = (left: Expression, right: Expression): Expression => ({ op: "minus", left, right });
export const over = (numerator: Expression, denominator: Expression): Expression => ({
  op: "ratio",
  numerator,
  denominator,
});
export const gap = (left: Expression, right: Expression): Expression => ({ op: "gap", left, right });
export const growth = (of: Expression): Expression => ({ op: "growth", of });
export const shifted = (of: Expression, time: TimeShift): Expression => ({ op: "shifted", of, time });
export const product = (left: Expression, right: Expression): Expression => ({ op: "product", left, right });
export const rollingYear = (of: Expression): Expression => ({ op: "rolling-year", of });
export const single = (of: Expression, frequency: SingleFrequency): Expression => ({
  op: "single",
  of,
  frequency,
});
export const lastKnown = (of: Expression, within: number): Expression => ({
  op: "last-known",
  of,
  months: within,
});
export const averageStock = (of: Expression): Expression => ({ op: "average-stock", of });
export const months: Expression = { op: "months" };
export const constant = (value: string | number): Expression => ({ op: "constant", value: decimal(value) });

/** What an expression is made of, one step down. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case "leaf":
    case "months":
    case "constant":
      return [];
    case "sum":
      return expression.terms;
    case "minus":
    case "product":
    case "gap":
      return [expression.left, expression.right];
    case "ratio":
      return [expression.numerator, expression.denominator];
    default:
      return [expression.of];
  }
}

/** An expression and everything within it, outermost first. */
export const withinOf = (expression: Expression): Expression[] => [
  expression,
  ...childrenOf(expression).flatMap(withinOf),
];

/** One expression per scheme that an indicator is shown for. */
export type BySchemes = Partial<Record<Scheme, Expression>>;

/** The same formula for a reported total and for each scheme. */
export const forSchemes = (schemes: readonly Scheme[], formula: (scheme: Scheme) => Expression): BySchemes =>
  Object.fromEntries(schemes.map((scheme) => [scheme, formula(scheme)]));

export const insured = (scheme: Scheme, group: Group = "all"): Leaf => leaf("insured", { scheme, group });
