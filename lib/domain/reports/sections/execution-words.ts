import type { Scheme } from "../../dimension";
import { elapsedShare } from "../../fund/judge-fund";
import { monthOf } from "../../period";
import { againstWords, shown } from "../figure-words";
import type { Run } from "../report-document";
import type { ReportFacts } from "../report-facts";
import { numberOf } from "../report-figure";
import { join, line } from "../runs";

/**
 * "，完成年度预算的74.4%，低于序时进度0.6个百分点，为近三年同期进度的104.1%"; empty without a budget. Time alone misleads
 * where money arrives unevenly: the same months of earlier years stand beside it.
 */
export function executionWords(
  { figure, edition }: ReportFacts,
  tail: "revenue" | "expenditure",
  scheme: Scheme,
): Run[] {
  const rate = figure(`B08.${tail}`, { scheme });
  if (numberOf(rate) === null) return [];
  const whole = monthOf(edition.through) === 12;
  const pace = whole ? [] : join("，", againstWords(rate, elapsedShare(edition.through), "序时进度"));
  const past = figure(`B18.${tail}`, { scheme });
  const history = !whole && numberOf(past) !== null ? line`，为近三年同期进度的${shown(past)}` : "";
  return line`，完成年度预算的${shown(rate)}${pace}${history}`;
}
