import { type Decimal, decimal, decimalPlaces, round } from "../decimal";

/** An exact fraction over a denominator above zero: shares of a change are rarely finite decimals. */
export type Fraction = { readonly top: bigint; readonly bottom: bigint };

function gcd(a: bigint, b: bigint): bigint {
  let [left, right] = [a < 0n ? -a : a, b];
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
}

function reduced(top: bigint, bottom: bigint): Fraction {
  const common = bottom < 0n ? -gcd(top, -bottom) : gcd(top, bottom);
  return { top: top / common, bottom: bottom / common };
}

export const fraction = (value: Decimal): Fraction =>
  reduced(BigInt(value.replace(".", "")), 10n ** BigInt(decimalPlaces(value)));

export const NOTHING: Fraction = { top: 0n, bottom: 1n };

export const plus = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
export const less = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
export const times = (a: Fraction, b: Fraction): Fraction => reduced(a.top * b.top, a.bottom * b.bottom);
/** Throws on a zero divisor: who divides has looked. */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  if (b.top === 0n) throw new RangeError("Division by zero");
  return reduced(a.top * b.bottom, a.bottom * b.top);
}
export const total = (parts: readonly Fraction[]): Fraction => parts.reduce(plus, NOTHING);

const floor = ({ top, bottom }: Fraction): bigint => top / bottom - (top % bottom < 0n ? 1n : 0n);

/** A number of units of the last place as a decimal. */
function unitsOf(units: bigint): Decimal {
  const digits = (units < 0n ? -units : units).toString().padStart(PLACES + 1, "0");
  const whole = digits.slice(0, digits.length - PLACES);
  return decimal(`${units < 0n ? "-" : ""}${whole}.${digits.slice(digits.length - PLACES)}0`);
}

/** Shares and quotients are kept to so many decimals: sums of them stay exact, and rounding is left to who shows them. */
const PLACES = 12;

/** A change as it is kept and taken apart. */
export const kept = (whole: Decimal): Decimal => round(whole, PLACES);

/** What a whole that was itself rounded once may be off from the exact sum, in units of its last place. */
const SLACK = 2n;

/**
 * Exact parts as decimals that add up to the whole to the last digit: each is cut to twelve places, and the units
 * left over go to those that were cut most, the first of equals first.
 */
export function settle(parts: readonly Fraction[], whole: Decimal): Decimal[] {
  const scale: Fraction = { top: 10n ** BigInt(PLACES), bottom: 1n };
  const scaled = parts.map((part) => times(part, scale));
  const units = scaled.map(floor);
  const rest = times(fraction(whole), scale).top - units.reduce((sum, unit) => sum + unit, 0n);
  if (parts.length === 0 ? rest !== 0n : rest < -SLACK || rest > BigInt(parts.length) + SLACK) {
    throw new RangeError("The parts do not make up the whole");
  }
  const cut = scaled.map((part, index) => ({
    index,
    left: less(part, { top: units[index] as bigint, bottom: 1n }),
  }));
  const step = rest < 0n ? -1n : 1n;
  cut.sort((a, b) => Number(step) * sign(less(b.left, a.left)) || a.index - b.index);
  for (let given = 0; given < Number(rest * step); given++) {
    const { index } = cut[given % cut.length] as { index: number };
    units[index] = (units[index] as bigint) + step;
  }
  return units.map((unit) => unitsOf(unit));
}

const sign = ({ top }: Fraction): number => (top > 0n ? 1 : top < 0n ? -1 : 0);
