import { compare, type Decimal, toDrawing } from "../decimal";
import type { Polarity } from "../indicators/definition";

export type Band = "front" | "middle" | "back";

/** Where a figure lies among the same figures of other areas. */
export type Position = {
  readonly band: Band;
  /** "较好", "居中", "较低": by what is better for the indicator, plain where nothing is. */
  readonly word: string;
  /** Equal figures share a rank; 1 is best, or highest where nothing is better. */
  readonly rank: number;
  readonly of: number;
  /** Places of all figures between lowest and highest, in percent, for drawing; the own one apart. */
  readonly dots: readonly number[];
  readonly own: number;
};

const WORDS: Record<"good" | "plain", Record<Band, string>> = {
  good: { front: "较好", middle: "居中", back: "较弱" },
  plain: { front: "较高", middle: "居中", back: "较低" },
};

/** Fewer areas than this are not worth a place. */
const LEAST_AREAS = 3;

/** Thirds by rank; null where too few areas have a figure. `others` are those of all areas, the own one among them. */
export function positionAmong(own: Decimal, others: readonly Decimal[], polarity: Polarity): Position | null {
  if (others.length < LEAST_AREAS) return null;
  const lowerIsBetter = polarity === "down";
  const ahead = others.filter((other) =>
    lowerIsBetter ? compare(other, own) < 0 : compare(other, own) > 0,
  ).length;
  // Equal figures share the middle of the places that they take together.
  const equal = others.filter((other) => other === own).length;
  const share = (ahead + equal / 2) / others.length;
  const band: Band = share < 1 / 3 ? "front" : share < 2 / 3 ? "middle" : "back";
  const numbers = others.map(toDrawing);
  const low = Math.min(...numbers, toDrawing(own));
  const spread = Math.max(...numbers, toDrawing(own)) - low || 1;
  const place = (number: number): number => Math.round(((number - low) / spread) * 1000) / 10;
  return {
    band,
    word: WORDS[polarity === "up" || polarity === "down" ? "good" : "plain"][band],
    rank: ahead + 1,
    of: others.length,
    dots: numbers.map(place),
    own: place(toDrawing(own)),
  };
}
