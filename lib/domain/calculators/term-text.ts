import { grouped, type Scale } from "../amount";
import { absolute, compare, type Decimal, decimal, fixed, round, shift } from "../decimal";
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

/** A result in two parts, rounded once: money with two digits, a share with one. */
export function resultParts(amount: Amount): { readonly number: string; readonly unit: string } {
  const scale = scaleOf(amount);
  const shown = shift(amount.value, -scale.power);
  if (amount.unit === "person" || amount.unit === "item" || amount.unit === "visit") {
    return { number: grouped(round(shown, 2)), unit: scale.unit };
  }
  return { number: grouped(fixed(shown, amount.unit === "ratio" ? 1 : 2)), unit: scale.unit };
}
