import Engine from "decimal.js";

/**
 * An exact decimal number as canonical text: no exponent, no leading plus, no trailing zeros.
 * Equal numbers have equal text, so `===` compares and JSON carries it unchanged (MODEL M11).
 */
export type Decimal = string & { readonly __decimal: unique symbol };

/** Quotients carry 40 significant digits; sums, differences and products here never need more. */
const Exact = Engine.clone({
  precision: 40,
  rounding: Engine.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

const canonical = (value: Engine): Decimal => (value.isZero() ? "0" : value.toFixed()) as Decimal;

/** What `canonical` would leave as it is: most numbers a database hands out, read by the thousand for one screen. */
const CANONICAL = /^(?:0|-?(?:[1-9]\d*(?:\.\d*[1-9])?|0\.\d*[1-9]))$/;

/** Takes a decimal literal as text or an integer; throws a RangeError on anything else, NaN and Infinity included. */
export function decimal(source: string | number): Decimal {
  if (typeof source === "string" && CANONICAL.test(source)) return source as Decimal;
  if (typeof source === "number" && !Number.isSafeInteger(source)) {
    throw new RangeError(`Not a safe integer: ${source}`);
  }
  if (typeof source === "string" && !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(source)) {
    throw new RangeError(`Not a decimal number: ${JSON.stringify(source)}`);
  }
  return canonical(new Exact(source));
}

export const ZERO = decimal(0);
export const ONE = decimal(1);

export const add = (a: Decimal, b: Decimal): Decimal => canonical(new Exact(a).plus(b));
export const subtract = (a: Decimal, b: Decimal): Decimal => canonical(new Exact(a).minus(b));
export const multiply = (a: Decimal, b: Decimal): Decimal => canonical(new Exact(a).times(b));
export const negate = (a: Decimal): Decimal => canonical(new Exact(a).negated());
export const absolute = (a: Decimal): Decimal => canonical(new Exact(a).abs());

/** Throws on a zero divisor: only `ratio` in value.ts, which answers with a missing value, may meet one. */
export function divide(a: Decimal, b: Decimal): Decimal {
  if (isZero(b)) throw new RangeError("Division by zero");
  return canonical(new Exact(a).dividedBy(b));
}

/**
 * -1, 0 or 1 as `a` is below, equal to or above `b`. By their texts, which are canonical: of two with as many digits
 * before the point, the later in the alphabet is the larger.
 */
export function compare(a: Decimal, b: Decimal): number {
  if (a === b) return 0;
  const below = isNegative(a);
  if (below !== isNegative(b)) return below ? -1 : 1;
  const longer = wholeDigits(a) - wholeDigits(b);
  const larger = longer === 0 ? (below ? a.slice(1) > b.slice(1) : a > b) : longer > 0;
  return larger === below ? -1 : 1;
}

/** Digits before the point, and the sign. */
function wholeDigits(a: Decimal): number {
  const point = a.indexOf(".");
  return point === -1 ? a.length : point;
}

export const isZero = (a: Decimal): boolean => a === ZERO;
export const isNegative = (a: Decimal): boolean => a.startsWith("-");
export const max = (a: Decimal, b: Decimal): Decimal => (compare(a, b) >= 0 ? a : b);
export const min = (a: Decimal, b: Decimal): Decimal => (compare(a, b) <= 0 ? a : b);

export const sum = (items: readonly Decimal[]): Decimal =>
  canonical(items.reduce<Engine>((total, item) => total.plus(item), new Exact(0)));

/** Half up on the decimal digits, away from zero at the half: the rounding of Chinese statistics. */
export const round = (a: Decimal, places: number): Decimal =>
  canonical(new Exact(a).toDecimalPlaces(places, Engine.ROUND_HALF_UP));

/** The smallest whole number that is not below `a`: how many whole things a share asks for. */
export const roundUp = (a: Decimal): Decimal => canonical(new Exact(a).ceil());

/** Rounded half up with exactly `places` digits after the point, for display. */
export const fixed = (a: Decimal, places: number): string => {
  const text = new Exact(a).toDecimalPlaces(places, Engine.ROUND_HALF_UP).toFixed(places);
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text;
};

/** Moves the decimal point: exact multiplication by a power of ten. */
export const shift = (a: Decimal, powerOfTen: number): Decimal =>
  canonical(new Exact(a).times(new Exact(10).pow(powerOfTen)));

/** Digits after the point as written: "3.40" has 2, "3.4e1" has 0. */
export function decimalPlaces(written: string): number {
  const [mantissa = "", exponent = "0"] = written.toLowerCase().split("e");
  return Math.max(0, (mantissa.split(".")[1] ?? "").length - Number(exponent));
}

/** A float for drawing only (chart coordinates, bar widths): never stored, summed or printed. */
export const toDrawing = (a: Decimal): number => Number(a);
