import { add, type Decimal, divide, isZero, subtract } from "./decimal";

/** Why a figure is missing. Closed: every reason has words below and a test. */
export type MissingReason =
  | "not-reported"
  | "zero-denominator"
  | "not-applicable"
  | "not-comparable"
  | "parts-unpublished"
  | "bound-only"
  | "suppressed"
  | "no-definition";

/** `≥` and `≤` are bounds that a source prints instead of a number, such as “95以上” (MODEL M10). */
export type Bound = "≥" | "≤";

export type Known = { readonly known: true; readonly value: Decimal; readonly bound?: Bound };
export type Missing = { readonly known: false; readonly reason: MissingReason; readonly detail?: string };
export type Value = Known | Missing;

export const known = (value: Decimal, bound?: Bound): Known =>
  bound ? { known: true, value, bound } : { known: true, value };

export const missing = (reason: MissingReason, detail?: string): Missing =>
  detail ? { known: false, reason, detail } : { known: false, reason };

/** Reasons in words, without what they concern. */
export const REASON_TEXT: Record<MissingReason, string> = {
  "not-reported": "未报送",
  "zero-denominator": "分母为零",
  "not-applicable": "不适用",
  "not-comparable": "口径不可比",
  "parts-unpublished": "来源未公布",
  "bound-only": "来源只公布界限，没有数值",
  suppressed: "按规定不公开",
  "no-definition": "该期没有生效的指标定义",
};

/** The reason in words, with what it concerns (for example who did not report). */
export function missingText(value: Missing): string {
  const text = REASON_TEXT[value.reason];
  return value.detail ? `${text}：${value.detail}` : text;
}

/** A bound is not a number: arithmetic on it is missing, never the number beside the sign. */
const usable = (value: Value): Value => (value.known && value.bound ? missing("bound-only") : value);

function combine(a: Value, b: Value, operation: (x: Decimal, y: Decimal) => Value): Value {
  const left = usable(a);
  if (!left.known) return left;
  const right = usable(b);
  if (!right.known) return right;
  return operation(left.value, right.value);
}

/** The only division of the domain: a zero denominator is a missing value with its reason. */
export const ratio = (numerator: Value, denominator: Value): Value =>
  combine(numerator, denominator, (n, d) => (isZero(d) ? missing("zero-denominator") : known(divide(n, d))));

export const addValues = (a: Value, b: Value): Value => combine(a, b, (x, y) => known(add(x, y)));
export const subtractValues = (a: Value, b: Value): Value => combine(a, b, (x, y) => known(subtract(x, y)));
export const mapValue = (a: Value, operation: (x: Decimal) => Decimal): Value => {
  const value = usable(a);
  return value.known ? known(operation(value.value)) : value;
};
