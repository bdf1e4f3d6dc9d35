import type { AreaCode } from "../area";
import { absolute, compare, type Decimal, isNegative, isZero } from "../decimal";
import { missingText, type Value } from "../value";
import type { AreaLine, AreaTable } from "./change-sheet";
import { areaWords, GROWTH_PLACES, signed } from "./effect-words";
import { growthPoints, ROUNDING_NOTE, roundedApart } from "./growth-points";
import { decomposeProduct } from "./product-change";
import { type Figures, money, type SeenFactor, type SeenWhole, type Told, tableScale, undone } from "./seen";
import { decomposeSum } from "./sum-change";

export type SeenArea = {
  readonly area: AreaCode;
  readonly name: string;
  readonly base: Value;
  readonly current: Value;
  readonly figures: Figures;
  /** What the area's own amount is a product of; empty where it is not taken apart. */
  readonly factors: readonly SeenFactor[];
};

/** Spending by area: the greatest mover first; who is not comparable is named and what is left over is a line. */
export function spendingByArea(told: Told, whole: SeenWhole, areas: readonly SeenArea[]): AreaTable {
  const scale = tableScale(whole);
  const answer = decomposeSum(whole, areas);
  if (!answer.known) return { ...undone(told, answer, scale.unit), lines: [], total: null, rest: null };
  const known = areas.flatMap((area, index) => {
    const change = answer.parts[index]?.change;
    return change?.known ? [{ area, change: change.value }] : [];
  });
  const changes = [...known.map(({ change }) => change), ...(answer.rest ? [answer.rest.change] : [])];
  const { growth, points } = growthPoints(changes, whole.base, whole.current);
  const pointsAt = (index: number): string | null =>
    points ? signed(points[index] as Decimal, -2, GROWTH_PLACES) : null;
  const told2 = known.map((each, index) => ({
    ...each,
    points: pointsAt(index),
    share: points?.[index] ?? null,
  }));
  told2.sort((a, b) => compare(absolute(b.change), absolute(a.change)));
  const amounts = (area: SeenArea) => ({
    area: area.area,
    name: area.name,
    base: money(area.base, scale, area.figures.base),
    current: money(area.current, scale, area.figures.current),
  });
  const absent = areas.flatMap((area, index): AreaLine[] => {
    const change = answer.parts[index]?.change;
    return change && !change.known
      ? [{ ...amounts(area), effect: "—", points: null, leading: null, reason: missingText(change) }]
      : [];
  });
  const movers = told2.flatMap(({ area, share }) =>
    share === null ? [] : [{ name: area.name, points: share }],
  );
  const apart =
    roundedApart(answer.change, changes, scale) ||
    (growth.known && points && roundedApart(growth.value, points, { power: -2, places: GROWTH_PLACES }));
  return {
    finding:
      movers.length > 0
        ? `分地区看，${areaWords(movers, GROWTH_PLACES)}${absent.length > 0 ? `；${absent.map(({ name }) => name).join("、")}缺数` : ""}`
        : `分地区增减额（${scale.unit}）`,
    unit: scale.unit,
    total: {
      effect: signed(answer.change, scale.power, scale.places),
      points: growth.known ? signed(growth.value, -2, GROWTH_PLACES) : null,
    },
    lines: [
      ...told2.map(({ area, change, points: text }) => ({
        ...amounts(area),
        effect: signed(change, scale.power, scale.places),
        points: text,
        leading: leadingOf(area, change),
        reason: null,
      })),
      ...absent,
    ],
    rest: answer.rest
      ? {
          name: answer.rest.names.length > 0 ? `未可比地区（${answer.rest.names.join("、")}）` : "各地区以外",
          effect: signed(answer.rest.change, scale.power, scale.places),
          points: pointsAt(known.length),
        }
      : null,
    note: apart ? ROUNDING_NOTE : null,
    reason: null,
  };
}

/** The factor that moved an area's amount most in the direction it went. */
function leadingOf({ factors }: SeenArea, change: Decimal): string | null {
  if (factors.length === 0 || isZero(change)) return null;
  const answer = decomposeProduct(factors, change);
  if (!answer.known) return null;
  const along = factors
    .map((factor, index) => ({ factor, part: answer.parts[index] as Decimal }))
    .filter(({ part }) => !isZero(part) && isNegative(part) === isNegative(change))
    .sort((a, b) => compare(absolute(b.part), absolute(a.part)));
  const [first] = along;
  return first
    ? `${first.factor.name}${isNegative(change) ? first.factor.verbs.down : first.factor.verbs.up}`
    : null;
}
