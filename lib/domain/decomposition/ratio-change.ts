import type { Decimal } from "../decimal";
import { type Missing, missing, type Value } from "../value";
import { type Decomposition, exact, isMissing, type Moved, type Sides } from "./decomposition";
import { dividedBy, type Fraction, kept, less, NOTHING, plus, settle, times, total } from "./fraction";
import { namedMissing } from "./sum-change";

/** What a member's own ratio moved, and what its weight among all moved. */
export type RatioPart = { readonly name: string; readonly within: Decimal; readonly structure: Decimal };

const HALF: Fraction = { top: 1n, bottom: 2n };

/**
 * The change of a sum-over-sum ratio by member: each at the mean of both periods' weights (within), and each weight's
 * move against the mean ratio of all (structure). Both add up over all members to the change, to the last digit.
 * One member missing, or members that are not the whole, and there is no decomposition.
 */
export function decomposeRatio(
  whole: Moved<Sides>,
  members: readonly Moved<Sides>[],
  change: Decimal,
): Decomposition<RatioPart> {
  const absent = namedMissing(members.map((member) => ({ name: member.name, value: unknownOf(member) })));
  if (absent) return absent;
  const base = sidesOf(whole.name, whole.base);
  const current = sidesOf(whole.name, whole.current);
  if (isMissing(base)) return base;
  if (isMissing(current)) return current;
  const rows = members.map((member) => ({
    base: sidesOf(member.name, member.base) as Pair,
    current: sidesOf(member.name, member.current) as Pair,
  }));
  if (
    ![base, current].every((side, when) =>
      makeUp(
        side,
        rows.map((row) => (when === 0 ? row.base : row.current)),
      ),
    )
  ) {
    return missing("not-comparable", `各分项之和与${whole.name}不一致`);
  }
  const mean = half(plus(rate(base), rate(current)));
  const effects = rows.map((row) => {
    const [from, to] = [rate(row.base), rate(row.current)];
    const [before, after] = [weight(row.base, base), weight(row.current, current)];
    return {
      within: times(half(plus(before, after)), less(to, from)),
      structure: times(less(after, before), less(half(plus(from, to)), mean)),
    };
  });
  const settled = settle(
    effects.flatMap(({ within, structure }) => [within, structure]),
    kept(change),
  );
  return {
    known: true,
    change: kept(change),
    parts: members.map(({ name }, index) => ({
      name,
      within: settled[2 * index] as Decimal,
      structure: settled[2 * index + 1] as Decimal,
    })),
  };
}

type Pair = { readonly top: Fraction; readonly bottom: Fraction };

const half = (value: Fraction): Fraction => times(value, HALF);
const rate = ({ top, bottom }: Pair): Fraction => dividedBy(top, bottom);
const weight = (own: Pair, whole: Pair): Fraction => dividedBy(own.bottom, whole.bottom);

const same = (a: Fraction, b: Fraction): boolean => less(a, b).top === NOTHING.top;

const makeUp = (whole: Pair, members: readonly Pair[]): boolean =>
  same(whole.top, total(members.map(({ top }) => top))) &&
  same(whole.bottom, total(members.map(({ bottom }) => bottom)));

function sidesOf(name: string, { numerator, denominator }: Sides): Pair | Missing {
  const top = exact(numerator, name);
  if (isMissing(top)) return top;
  const bottom = exact(denominator, name);
  if (isMissing(bottom)) return bottom;
  return bottom.top === 0n ? missing("zero-denominator", name) : { top, bottom };
}

/** The first side that is no number, or a denominator of zero; a known value when all four sides can be used. */
function unknownOf({ base, current }: Moved<Sides>): Value {
  for (const side of [base, current]) {
    const pair = sidesOf("", side);
    if (isMissing(pair)) return missing(pair.reason);
  }
  return base.numerator;
}
