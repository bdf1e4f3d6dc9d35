import { grouped } from "../amount";
import { type Decimal, shift } from "../decimal";
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

/** A number as it stands in a formula, exact: "180,000元", "80%", "31.2元". */
export function termText({ value, unit }: { value: Decimal; unit: CommitmentUnit }): string {
  const number = unit === "ratio" || unit === "point" ? shift(value, 2) : value;
  return `${grouped(number)}${FORMULA_UNITS[unit]}`;
}
