import { compare, type Decimal } from "../decimal";
import type { Status } from "../targets/standing";
import type { Value } from "../value";
import type { Polarity } from "./definition";

/** Best first: the greater where more is better, the smaller where less is; unjudged figures from the greatest. */
const better = (polarity: Polarity, a: Decimal, b: Decimal): number =>
  polarity === "down" ? compare(a, b) : compare(b, a);

const numberOf = (value: Value): Decimal | null => (value.known && !value.bound ? value.value : null);

/** Orders by value, those without a number last in the order they came. */
export function byValue<Item>(
  items: readonly Item[],
  valueIn: (item: Item) => Value,
  polarity: Polarity,
): Item[] {
  const known = items.filter((item) => numberOf(valueIn(item)) !== null);
  const rest = items.filter((item) => numberOf(valueIn(item)) === null);
  known.sort((a, b) => better(polarity, numberOf(valueIn(a)) as Decimal, numberOf(valueIn(b)) as Decimal));
  return [...known, ...rest];
}

/** Equal values share a place, and the next one counts on from all before it. Only what is better or worse has places. */
export function placesOf(values: readonly Value[], polarity: Polarity): (number | null)[] {
  if (polarity !== "up" && polarity !== "down") return values.map(() => null);
  const known = values.flatMap((value) => numberOf(value) ?? []);
  return values.map((value) => {
    const own = numberOf(value);
    return own === null ? null : 1 + known.filter((other) => better(polarity, other, own) < 0).length;
  });
}

const WORST_FIRST: readonly Status[] = ["behind", "at-risk", "unassessable", "on-track", "met"];

/** Worst first; what is not judged last. */
export const severityOf = (status: Status | null): number =>
  status === null ? WORST_FIRST.length : WORST_FIRST.indexOf(status);
