import { monthOf } from "../period";
import type { ReportFacts } from "./report-facts";

const isWholeYear = ({ edition }: Pick<ReportFacts, "edition">): boolean => monthOf(edition.through) === 12;

export const toDateHead = (facts: Pick<ReportFacts, "edition">): string =>
  isWholeYear(facts) ? "全年" : "本年累计";

export const baseHead = (facts: Pick<ReportFacts, "edition">): string =>
  isWholeYear(facts) ? "上年" : "上年同期";
