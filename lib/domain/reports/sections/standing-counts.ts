import { STATUSES, type Status } from "../../targets/standing";
import type { Run } from "../report-document";
import type { ReportFacts } from "../report-facts";
import { line, listed } from "../runs";

const COUNTED: readonly Status[] = ["met", "on-track", "at-risk", "behind", "unassessable"];

/** "13项在用目标中，7项已达标、2项进度正常": standings counted in words. */
export function standingCounts(facts: ReportFacts): Run[] {
  const binding = facts.standings.filter((standing) => standing.binding);
  if (binding.length === 0) return line`本期没有对本地区直接生效的目标。`;
  const counts = COUNTED.flatMap((status) => {
    const count = binding.filter((standing) => standing.status === status).length;
    const mark: Run = { kind: "mark", standing: status, text: STATUSES[status].word };
    return count > 0 ? [line`${String(count)}项${mark}`] : [];
  });
  return line`${String(binding.length)}项在用目标中，${listed(counts, "、")}。`;
}
