import type { FormCode } from "../submissions/form";
import { formName } from "../submissions/form-catalogue";
import { ONE_OFF_MARK } from "./figure-cells";
import type { Row } from "./report-document";
import { nameOf, type ReportFacts } from "./report-facts";

/** Why a table has dashes: who has not reported the forms it is made from. */
export function noteOfAbsent(facts: ReportFacts, forms: readonly FormCode[]): string[] {
  const missing = facts.duties.filter((duty) => !duty.published && forms.includes(duty.form));
  if (missing.length === 0) return [];
  const expected = facts.members.length;
  const areas = [...new Set(missing.map(({ area }) => area))];
  const named = missing.map(({ area, form }) => `${nameOf(facts, area)}${formName(form)}`).join("、");
  const sums =
    expected > 0
      ? `，合计为${expected - areas.length}/${expected}个统筹区，缺数处以“—”表示`
      : "，缺数处以“—”表示";
  return [`${named}未报送${sums}。`];
}

/** What stands in brackets behind a growth, where any does. */
export const noteOfOneOffs = (rows: readonly Row[]): string[] =>
  rows.some(({ cells }) => cells.some((runs) => runs.some(({ text }) => text === ONE_OFF_MARK)))
    ? ["括号内为剔除已量化的一次性因素后的同比，一次性因素见附表8。"]
    : [];

/** The bulletin's own footnote. */
export const ROUNDING_NOTE = "部分数据因四舍五入，总计与分项合计略有差异。";
