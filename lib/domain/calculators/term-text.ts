import { grouped, type Scale, TEN_THOUSAND_YUAN } from "../amount";
import { absolute, compare, type Decimal, decimal, fixed, max, min, round, shift, ZERO } from "../decimal";
import type { CommitmentUnit } from "../policy/commitment-unit";

const FORMULA_UNITS: Record<CommitmentUnit, string> = {
  ratio: "%",
  point: "个百分点",
  yuan: "元",
  "yuan-per-person": "元",
  "yuan-per-visit": "元",
  person: "人",
  visit: "人次",
  item: "个",
  month: "个月",
  day: "天",
  times: "",
};

type Amount = { readonly value: Decimal; readonly unit: CommitmentUnit };

const HUNDRED_MILLION = decimal(100_000_000);
const TEN_MILLION = decimal(10_000_000);

const reaches = (value: Decimal, limit: Decimal): boolean => compare(absolute(value), limit) >= 0;

const PERCENT: Scale = { unit: "%", power: -2 };
const POINT: Scale = { unit: "个百分点", power: -2 };

/** Sums of a fund in 亿元, of a government in 万元, what one person pays or receives in 元. */
function scaleOf({ value, unit }: Amount): Scale {
  if (unit === "ratio") return PERCENT;
  if (unit === "point") return POINT;
  if (unit !== "yuan") return { unit: FORMULA_UNITS[unit], power: 0 };
  if (reaches(value, HUNDRED_MILLION)) return { unit: "亿元", power: 8 };
  return reaches(value, TEN_MILLION) ? { unit: "万元", power: 4 } : { unit: "元", power: 0 };
}

/** Digits after the point that are written at most: cents where yuan are written, else four. */
const digitsOf = ({ unit }: Scale): number => (unit === "元" ? 2 : 4);

/** A number as it stands in a formula, with no more digits than it has: "180,000元", "80%", "31.2元". */
export function termText(amount: Amount): string {
  const scale = scaleOf(amount);
  return `${grouped(round(shift(amount.value, -scale.power), digitsOf(scale)))}${scale.unit}`;
}

const isWhole = (value: Decimal): boolean => !value.includes(".");

/** How a result is written: its scale, and the digits after the point. */
export type ResultScale = Scale & { readonly decimals: number };

const COUNTED: readonly CommitmentUnit[] = ["person", "item", "visit", "month", "day"];

function resultScale(unit: CommitmentUnit, scale: Scale, values: readonly Decimal[]): ResultScale {
  if (unit === "ratio" || unit === "point") return { ...scale, decimals: 1 };
  const whole = scale.power === 0 && values.every(isWhole);
  return { ...scale, decimals: whole || COUNTED.includes(unit) ? 0 : 2 };
}

/**
 * One scale for amounts that stand under each other, so that they can be compared; null where their units differ. Small
 * sums beside large ones are written in 万元.
 */
export function columnScale(amounts: readonly Amount[]): ResultScale | null {
  const [first] = amounts;
  if (!first || amounts.some(({ unit }) => unit !== first.unit)) return null;
  const values = amounts.map(({ value }) => value);
  const large = values.reduce((a, b) => max(absolute(a), absolute(b)), ZERO);
  const small = values
    .filter((value) => value !== ZERO)
    .reduce((a, b) => min(absolute(a), absolute(b)), large);
  const [upper, lower] = [large, small].map((value) => scaleOf({ value, unit: first.unit }));
  if (!upper || !lower || upper.power !== 8 || lower.power === 8) {
    return resultScale(first.unit, upper ?? scaleOf(first), values);
  }
  return resultScale(first.unit, TEN_THOUSAND_YUAN, values);
}

/** A result in two parts, rounded once, in the scale of its column or its own. */
export function resultParts(
  amount: Amount,
  column: ResultScale | null = null,
): { readonly number: string; readonly unit: string } {
  const scale = column ?? resultScale(amount.unit, scaleOf(amount), [amount.value]);
  return {
    number: grouped(fixed(shift(amount.value, -scale.power), scale.decimals)),
    unit: scale.unit,
  };
}
