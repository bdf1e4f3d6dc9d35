import type { Decimal } from "../decimal";
import { type Missing, missing } from "../value";
import { type Decomposition, exact, isMissing, type Moved, type Sides } from "./decomposition";
import { dividedBy, type Fraction, kept, less, NOTHING, plus, settle, times } from "./fraction";

/**
 * How much of a product's change each factor moved, by the mean over all orders in which the factors may move one after
 * the other (Shapley). It is exact, leaves no remainder, does not depend on the order the factors are written in, and
 * needs no logarithm, so it stands zeros and negative changes. `change` is what the parts have to add up to.
 */
export function decomposeProduct(factors: readonly Moved<Sides>[], change: Decimal): Decomposition<Decimal> {
  const base = factors.map(({ name, base }) => quotient(name, base));
  const current = factors.map(({ name, current }) => quotient(name, current));
  const absent = [...base, ...current].find(isMissing);
  if (absent) return absent;
  const parts = shares(base as Fraction[], current as Fraction[]);
  return { known: true, change: kept(change), parts: settle(parts, kept(change)) };
}

function quotient(name: string, { numerator, denominator }: Sides): Fraction | Missing {
  const top = exact(numerator, name);
  if (isMissing(top)) return top;
  const bottom = exact(denominator, name);
  if (isMissing(bottom)) return bottom;
  return bottom.top === 0n ? missing("zero-denominator", name) : dividedBy(top, bottom);
}

function shares(base: readonly Fraction[], current: readonly Fraction[]): Fraction[] {
  const count = base.length;
  return base.map((from, factor) => {
    const moved = less(current[factor] as Fraction, from);
    const others = base.flatMap((_, other) => (other === factor ? [] : [other]));
    let mean = NOTHING;
    for (let mask = 0; mask < 2 ** others.length; mask++) {
      const before = others.filter((_, bit) => mask & (1 << bit)).length;
      const product = others.reduce<Fraction>(
        (all, other, bit) => times(all, (mask & (1 << bit) ? current[other] : base[other]) as Fraction),
        { top: 1n, bottom: 1n },
      );
      mean = plus(mean, times(product, orders(before, count)));
    }
    return times(moved, mean);
  });
}

/** The share of all orders in which exactly these `before` factors have moved when this one does. */
const orders = (before: number, count: number): Fraction => ({
  top: factorial(before) * factorial(count - 1 - before),
  bottom: factorial(count),
});

const factorial = (count: number): bigint => (count < 2 ? 1n : BigInt(count) * factorial(count - 1));
