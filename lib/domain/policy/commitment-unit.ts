import type { IndicatorUnit } from "../indicators/definition";

/** Units that commitments are written in. Ratios are fractions of one, money is yuan. */
export const COMMITMENT_UNITS = {
  ratio: "%",
  point: "个百分点",
  yuan: "元",
  "yuan-per-person": "元/人·年",
  "yuan-per-visit": "元/人次",
  person: "人",
  visit: "人次",
  item: "个（项、类）",
  month: "个月",
  day: "天",
  times: "比值",
} as const;

export type CommitmentUnit = keyof typeof COMMITMENT_UNITS;

/** The unit in which a commitment about an indicator is written: percentages are kept as fractions. */
export const unitFor = (unit: IndicatorUnit): CommitmentUnit => (unit === "percent" ? "ratio" : unit);

/** No ratio that a policy sets is above this: 1.5 allows 108.8 % enrolment and stops 75 written for 75 %. */
export const LARGEST_RATIO = "1.5";
