import { SCHEMES, type Scheme } from "../../dimension";
import { STATUSES } from "../../targets/standing";
import { reasonCell } from "../figure-cells";
import { shown, shownWithReason, yearOnYear } from "../figure-words";
import type { Run } from "../report-document";
import type { ReportFacts } from "../report-facts";
import { isOnFile } from "../report-figure";
import { join, line } from "../runs";

/** In-policy and effective rates with the gap between them and where the target stands, by scheme. */
export function inPolicyRates(facts: ReportFacts): Run[] {
  const told = (["employee", "resident"] as const).map((scheme) => rateWords(facts, scheme));
  const outpatient = facts.figure("C08");
  return join(
    ...told,
    isOnFile(outpatient)
      ? line`普通门诊统筹政策范围内支付比例${shown(outpatient)}${yearOnYear(outpatient)}。`
      : "",
  );
}

function rateWords(facts: ReportFacts, scheme: Scheme): Run[] {
  const inPolicy = facts.figure("C01", { scheme });
  const effective = facts.figure("C02", { scheme });
  const gap = facts.figure("C04", { scheme });
  if (!isOnFile(inPolicy) && !isOnFile(effective)) return [];
  const apart = isOnFile(gap) ? line`，两者相差${shown(gap)}${gapChange(yearOnYear(gap, "，差距同比"))}` : "";
  return join(
    line`${SCHEMES[scheme]}政策范围内住院费用基金支付比例${shownWithReason(inPolicy)}${yearOnYear(inPolicy)}${targetWords(facts, scheme)}；`,
    line`实际报销比例${shown(effective)}${yearOnYear(effective)}${apart}。`,
  );
}

/** A gap widens and narrows; it does not rise. */
const gapChange = (runs: readonly Run[]): Run[] =>
  join(
    ...runs.map((run) =>
      run.kind === "text" ? { ...run, text: run.text.replace("提高", "扩大").replace("降低", "缩小") } : run,
    ),
  );

function targetWords({ standings }: ReportFacts, scheme: Scheme): Run[] {
  const target = standings.find(
    (standing) => standing.binding && standing.figure?.code === "C01" && standing.figure.scheme === scheme,
  );
  if (!target?.figure) return [];
  return line`，目标${reasonCell(target.target, target.figure)}，${STATUSES[target.status].word}`;
}
