import { grouped } from "../amount";
import { absolute, compare, type Decimal, fixed, isNegative, isZero, round, shift } from "../decimal";
import type { Value } from "../value";

/** How a factor is said to rise and fall. */
export type Verbs = { readonly up: string; readonly down: string };

export const COUNT_VERBS: Verbs = { up: "增加", down: "减少" };
export const RATE_VERBS: Verbs = { up: "提高", down: "降低" };
export const PRICE_VERBS: Verbs = { up: "上升", down: "降低" };

/** What a part did to the whole, as a fraction of the growth or of one. */
export type Effect = {
  readonly name: string;
  readonly moved: Value;
  readonly verbs: Verbs;
  readonly points: Decimal;
};

/** Share of a growth in points, one decimal as growth itself; a change of a rate is told with two. */
export const GROWTH_PLACES = 1;
export const RATE_PLACES = 2;

/** "5.1" of 0.0512: the number of points, rounded once. */
export const pointsText = (points: Decimal, places: number): string => fixed(shift(points, 2), places);

/** "住院率提高拉动5.1个百分点、次均住院费用下降下拉0.3个百分点": the greatest first, whichever way it pulls. */
export const effectWords = (effects: readonly Effect[], places: number): string =>
  greatestFirst(effects)
    .map((effect) => effectText(effect, places))
    .join("、");

export const greatestFirst = <Of extends Pick<Effect, "points">>(effects: readonly Of[]): Of[] =>
  [...effects].sort((a, b) => compare(absolute(b.points), absolute(a.points)));

/** "住院率提高拉动5.1个百分点"; a factor that stood still is 持平. */
export function effectText({ name, moved, verbs, points }: Effect, places: number): string {
  const turn = moved.known && !isZero(moved.value) ? moved.value : null;
  if (turn === null && isZero(points)) return `${name}持平`;
  const shown = round(shift(points, 2), places);
  const subject = turn === null ? name : `${name}${isNegative(turn) ? verbs.down : verbs.up}`;
  if (isZero(shown)) return `${subject}影响不足${places === 1 ? "0.1" : "0.01"}个百分点`;
  return `${subject}${isNegative(shown) ? "下拉" : "拉动"}${fixed(absolute(shown), places)}个百分点`;
}

/** "赤峰市拉动1.2个百分点、包头市下拉0.3个百分点": who moved the whole most. */
export const areaWords = (
  areas: readonly { readonly name: string; readonly points: Decimal }[],
  places: number,
  most = 3,
): string =>
  greatestFirst(areas)
    .slice(0, most)
    .map(({ name, points }) => {
      const shown = round(shift(points, 2), places);
      return `${name}${isNegative(shown) ? "下拉" : "拉动"}${fixed(absolute(shown), places)}个百分点`;
    })
    .join("、");

/** Signed for a table: "+1.20", "-0.35", "0.00". */
export function signed(value: Decimal, power: number, places: number): string {
  const shown = round(shift(value, -power), places);
  const text = grouped(fixed(shown, places));
  return isNegative(shown) || isZero(shown) ? text : `+${text}`;
}
