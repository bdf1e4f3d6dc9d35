import { countScale, grouped, moneyScale } from "../amount";
import { type Decimal, shift } from "../decimal";
import { type Frequency, type Month, monthOf, yearOf } from "../period";
import type { Commitment, Comparison, SchedulePoint } from "./commitment";
import type { CommitmentUnit } from "./commitment-unit";

const FIXED: Partial<Record<CommitmentUnit, { readonly power: number; readonly text: string }>> = {
  ratio: { power: -2, text: "%" },
  point: { power: -2, text: "个百分点" },
  "yuan-per-person": { power: 0, text: "元/人·年" },
  "yuan-per-visit": { power: 0, text: "元/人次" },
  item: { power: 0, text: "个" },
  month: { power: 0, text: "个月" },
  day: { power: 0, text: "天" },
  times: { power: 0, text: "" },
};

/** A number of a policy text with the digits it was written with: "95%", "1.4万元", "2,150万人". */
export function statedNumber(value: Decimal, unit: CommitmentUnit): string {
  const fixed = FIXED[unit];
  if (fixed) return `${grouped(shift(value, -fixed.power))}${fixed.text}`;
  const scale = unit === "yuan" ? moneyScale(value) : countScale(value, unit === "person" ? "人" : "人次");
  return `${grouped(shift(value, -scale.power))}${scale.unit}`;
}

/** "2026年6月底", "2025年底": a deadline as official text writes it. */
export const deadlineText = (due: Month): string =>
  monthOf(due) === 12 ? `${yearOf(due)}年底` : `${yearOf(due)}年${monthOf(due)}月底`;

const stepsText = (points: readonly SchedulePoint[], unit: CommitmentUnit): string =>
  points
    .map(({ due, value }) => `${deadlineText(due.slice(0, 7) as Month)} ${statedNumber(value, unit)}`)
    .join("，");

const RECURRING: Record<Frequency, string> = { month: "每月", quarter: "每季度", year: "每年" };

const COMPARED: Record<Comparison, string> = {
  "last-year": "与上年同期比",
  before: "与文件施行以前比",
  unstated: "文件没有写明与何时相比，按上年同期比",
};

/** What a trend asks for; a number beside it says by how much. */
function trendText(commitment: Commitment, number: string | null): string {
  const verb = commitment.operator === "lower" ? "降低" : "提高";
  if (number !== null) return `${verb}${number}`;
  return `${verb}（${COMPARED[commitment.comparison ?? "unstated"]}）`;
}

/** The number that a commitment asks for, in words; null when its text gives none. */
export function askedNumber(commitment: Commitment): string | null {
  const { operator, value, values, points } = commitment;
  const unit = commitment.unit as CommitmentUnit;
  const number = value === null ? null : statedNumber(value, unit);
  if (points.length > 0) return stepsText(points, unit);
  switch (operator) {
    case "raise":
    case "lower":
      return trendText(commitment, number);
    case "none":
      return "取消或不设";
    case "keep":
      return number === null ? "保持稳定" : `稳定在 ${number}`;
    case "all":
      return number ?? "全部";
    case "range":
      return values.map((end) => statedNumber(end, unit)).join("至");
    case "about":
      return number === null ? null : `${number}左右`;
    case "≥":
      return number === null ? null : `不低于 ${number}`;
    case ">":
      return number === null ? null : `高于 ${number}`;
    case "≤":
      return number === null ? null : `不高于 ${number}`;
    case "<":
      return number === null ? null : `低于 ${number}`;
    default:
      return number;
  }
}

/** When a reported figure was true, where the text says one month. */
const reportedAt = ({ from, to }: Commitment): string => (from === to ? `（${deadlineText(from)}）` : "");

/** What is asked and by when, in words; never empty. */
export function askedText(commitment: Commitment): string {
  const { kind, due, recurs } = commitment;
  const number = kind === "external" ? null : askedNumber(commitment);
  const by = recurs
    ? `${RECURRING[recurs]}${due ? `（首次 ${deadlineText(due)}）` : ""}`
    : due && commitment.points.length === 0
      ? `${deadlineText(due)}前`
      : null;
  if (kind === "external") return "文件未给数值";
  if (kind === "baseline") return `${number ?? "未写数值"}${reportedAt(commitment)}`;
  if (kind === "milestone") return [by ?? "未写期限", ...(number ? [number] : [])].join("，");
  return [number ?? "文件未给数值", ...(by ? [by] : [])].join("，");
}
