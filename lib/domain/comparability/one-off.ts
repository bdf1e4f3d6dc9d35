import type { AreaCode } from "../area";
import { decimal, multiply, subtract } from "../decimal";
import type { Evaluation } from "../indicators/evaluate";
import type { Expression, Leaf } from "../indicators/expression";
import { leavesOf } from "../indicators/leaf-key";
import type { Point } from "../indicators/point";
import { measureOf } from "../measures/measure-catalogue";
import { known, ratio, type Value } from "../value";
import type { Origin } from "../vintage";
import { leafRange } from "./leaf-range";
import type { EventAmount, RecordedEvent } from "./recorded-event";
import { concernsLeaf } from "./scope-break";

/** An amount taken out of one side of a comparison. */
export type TakenOut = { readonly event: RecordedEvent; readonly side: "current" | "base" };

export type WithoutOneOffs = {
  readonly current: Value;
  readonly base: Value;
  readonly taken: readonly TakenOut[];
};

export type Compared = {
  readonly expression: Expression;
  readonly now: Point;
  readonly ago: Point;
  readonly current: Evaluation;
  readonly base: Evaluation;
};

/** "fund.revenue.subsidy" is part of "fund.revenue". */
const holds = (whole: string, part: string): boolean => whole === part || part.startsWith(`${whole}.`);

/** Whether an amount is counted in a leaf: in its measure and scheme, and in no part of care or people alone. */
function isIn(leaf: Leaf, { measure, scheme }: EventAmount): boolean {
  const { scheme: own, ...others } = leaf.dimensions;
  return (
    holds(leaf.measure, measure) &&
    measureOf(leaf.measure).kind === "flow" &&
    (own === scheme || own === "all") &&
    Object.values(others).every((member) => member === "all")
  );
}

const NOT_COUNTED = 0;

/** How often an amount is counted in a formula of sums and differences; null where it enters in any other way. */
function timesIn(expression: Expression, amount: EventAmount): number | null {
  if (expression.op === "leaf") return isIn(expression, amount) ? 1 : NOT_COUNTED;
  if (expression.op === "sum") {
    const each = expression.terms.map((term) => timesIn(term, amount));
    return each.reduce<number | null>(
      (sum, one) => (sum === null || one === null ? null : sum + one),
      NOT_COUNTED,
    );
  }
  if (expression.op === "minus") {
    const left = timesIn(expression.left, amount);
    const right = timesIn(expression.right, amount);
    return left === null || right === null ? null : left - right;
  }
  return leavesOf(expression).some((leaf) => isIn(leaf, amount)) ? null : NOT_COUNTED;
}

const inside = ({ from, to }: RecordedEvent, leaf: Leaf, point: Point): boolean => {
  const { first, last } = leafRange(leaf, point);
  return first <= from && to <= last;
};

/** The events whose amounts are counted in a formula at a point, whole: a part of an amount is never guessed. */
function countedIn(
  expression: Expression,
  point: Point,
  quantified: readonly RecordedEvent[],
): RecordedEvent[] {
  const leaves = leavesOf(expression);
  return quantified.filter(({ amount, ...event }) =>
    leaves.some((leaf) => amount !== null && isIn(leaf, amount) && inside({ ...event, amount }, leaf, point)),
  );
}

function less(expression: Expression, value: Value | null, taken: readonly RecordedEvent[]): Value | null {
  return taken.reduce<Value | null>((rest, { amount }) => {
    const times = amount ? timesIn(expression, amount) : null;
    if (!rest?.known || rest.bound || !amount || times === null) return null;
    return known(subtract(rest.value, multiply(amount.value, decimal(times))));
  }, value);
}

function adjusted(expression: Expression, side: Evaluation, taken: readonly RecordedEvent[]): Value | null {
  if (taken.length === 0) return side.value;
  if (expression.op !== "ratio") return less(expression, side.value, taken);
  const numerator = less(expression.numerator, side.numerator, taken);
  const denominator = less(expression.denominator, side.denominator, taken);
  return numerator && denominator ? ratio(numerator, denominator) : null;
}

/**
 * Both sides of a comparison without the amounts of quantified events that lie wholly within them, and which amount
 * was taken out of which side. Null when there is nothing to take out, or the formula is no sum or ratio of sums.
 */
export function withoutOneOffs(compared: Compared, events: readonly RecordedEvent[]): WithoutOneOffs | null {
  const { expression, now, ago } = compared;
  const quantified = events.filter(({ amount }) => amount !== null);
  const inCurrent = countedIn(expression, now, quantified);
  const inBase = countedIn(expression, ago, quantified);
  if (inCurrent.length + inBase.length === 0) return null;
  const current = adjusted(expression, compared.current, inCurrent);
  const base = adjusted(expression, compared.base, inBase);
  if (!current?.known || !base?.known) return null;
  const taken = [
    ...inCurrent.map((event): TakenOut => ({ event, side: "current" })),
    ...inBase.map((event): TakenOut => ({ event, side: "base" })),
  ];
  return { current, base, taken };
}

/** Events that may be why a figure moved: about it, or counted in it, in the months that either side takes in. */
export function eventsBeside(
  { expression, now, ago }: Pick<Compared, "expression" | "now" | "ago">,
  indicator: string,
  events: readonly RecordedEvent[],
): RecordedEvent[] {
  const leaves = leavesOf(expression);
  return events.filter((event) => {
    const meets = (leaf: Leaf): boolean => {
      const stock = measureOf(leaf.measure).kind !== "flow";
      const ranges = stock
        ? [{ first: ago.through, last: now.through }]
        : [leafRange(leaf, ago), leafRange(leaf, now)];
      return ranges.some(({ first, last }) => event.from <= last && first <= event.to);
    };
    const about = (leaf: Leaf): boolean =>
      event.indicators.includes(indicator) ||
      concernsLeaf(event, leaf) ||
      (event.amount !== null && isIn(leaf, event.amount));
    return leaves.some((leaf) => about(leaf) && meets(leaf));
  });
}

/** Events that may be told beside a figure, and those of them whose amounts are counted in it. */
export type NearEvents = { readonly near: readonly RecordedEvent[]; readonly own: readonly RecordedEvent[] };

export const NO_EVENTS: NearEvents = { near: [], own: [] };

/**
 * Events of the area, of areas above it, and of those it is summed from; the amounts of the first and the last are in
 * its figure. Made-up events are told beside made-up figures only (MODEL M9).
 */
export function eventsNear(
  events: readonly RecordedEvent[],
  place: {
    readonly area: AreaCode;
    readonly above: readonly AreaCode[];
    readonly members: readonly AreaCode[];
    readonly origin: Origin;
  },
): NearEvents {
  const own = new Set([place.area, ...place.members]);
  const near = events
    .filter(({ area }) => own.has(area) || place.above.includes(area))
    .filter(({ origin }) => origin === place.origin || origin === "real");
  return { near, own: near.filter(({ area, origin }) => own.has(area) && origin === place.origin) };
}
