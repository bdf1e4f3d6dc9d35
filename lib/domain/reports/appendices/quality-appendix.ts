import { eventMonths, type RecordedEvent } from "../../comparability/recorded-event";
import type { ScopeBreak } from "../../comparability/scope-break";
import { FUND_RISK_RULE } from "../../fund/risk";
import { ACCOUNTING_NAMES } from "../../measures/measure";
import { cumulativeName, monthName } from "../../period";
import { formName } from "../../submissions/form-catalogue";
import { STANDING_RULE } from "../../targets/standing";
import { ORIGINS, VINTAGES } from "../../vintage";
import { heading, type TableBlock, words } from "../blocks";
import { ROUNDING_NOTE } from "../notes";
import type { DraftSection } from "../report-chart";
import type { Row, Run } from "../report-document";
import { type CorrectionNote, nameOf, type ReportFacts } from "../report-facts";
import { bindNumbers, join, plain } from "../runs";
import { contradictionWords } from "./contradiction-words";

/** 附表8: what the numbers are, which are missing or were changed, which contradict each other, and by which formulas. */
export function qualityAppendix(facts: ReportFacts): DraftSection {
  return {
    orientation: "portrait",
    blocks: [heading(1, "附表8　数据质量与口径说明"), qualityTable(facts)],
  };
}

const line = (name: string, ...said: readonly (string | readonly Run[])[]): Row => ({
  cells: [[plain(name)], join(...said)],
});

function qualityTable(facts: ReportFacts): TableBlock {
  const { edition, publication, explanation, correction } = facts;
  return {
    kind: "table",
    caption: "附表8　数据质量与口径说明",
    unit: "",
    columns: [words("事项", 2), words("说明", 9)],
    rows: [
      line("统计期", `${cumulativeName(edition.through)}，收支和费用自1月累计，参保和结余为期末数。`),
      line(
        "版次与来源",
        `${VINTAGES[edition.vintage]}，${ORIGINS[edition.origin]}，截至第${publication.number}次发布；不同版次不在同一比较中混用，年度同比的基期取上年最终数。`,
      ),
      line(
        "口径",
        `基金收支、预算和补助为${ACCOUNTING_NAMES.financial}（收付实现制），人次、费用和支付比例为${ACCOUNTING_NAMES.business}（按出院或结算日期归属），参保为期末台账数；同一比率的分子、分母口径一致。`,
      ),
      ...facts.breaks.map((one, index) => line(index === 0 ? "口径变化" : "", breakLine(one))),
      ...facts.events.map((one, index) => line(index === 0 ? "影响比较的事项" : "", eventLine(facts, one))),
      line("未报送", absent(facts)),
      line("逾期报送", late(facts)),
      line("更正", revised(facts)),
      ...contradicting(facts),
      ...(explanation ? [line("对矛盾的说明", explanation)] : []),
      ...(correction
        ? [line("更正说明", `本版为第${correction.version}版。${withoutStop(correction.reason)}。`)]
        : []),
      ...(correction ? [line("数据变化", changedWords(correction))] : []),
      line("舍入", `数值先求和、后四舍五入，${ROUNDING_NOTE}比率之差以个百分点表示。`),
      line("公式版本", versionWords(facts)),
      line("判定规则", `目标状态按${STANDING_RULE}、基金风险按${FUND_RISK_RULE}判定，规则中的常数为建议值。`),
    ],
    notes: [],
  };
}

/** Words and numbers of a source stand as quotations. */
const breakLine = ({ from, title, redefines, before, after, citation, restated }: ScopeBreak): string =>
  `${monthName(from)}起，${redefines ? `${title}，` : ""}由“${before}”改为“${after}”，与此前不作同比${restated.length > 0 ? "，有调整后基期的按可比口径计算" : ""}。依据：“${citation}”。`;

function eventLine(facts: ReportFacts, event: RecordedEvent): string {
  const held = event.isMainReason ? "，局认定为主要原因" : "";
  return `${nameOf(facts, event.area)}${eventMonths(event)}：“${withoutStop(event.words)}”${held}。依据：“${event.citation}”。`;
}

const withoutStop = (sentence: string): string => sentence.replace(/[。；;.]+$/, "");

/** Each figure that the version before printed and that is another one now, both bound to where they come from. */
function changedWords({ changes }: CorrectionNote): readonly Run[] {
  if (changes.length === 0) return join("报告所列数据没有变化。");
  return join(
    `报告所列数据有${changes.length}处变化：`,
    ...changes.flatMap(({ name, place, before, beforeId, after, afterId }, index) => [
      index === 0 ? "" : "；",
      `${name}（${place}）由`,
      bindNumbers(before, beforeId),
      "改为",
      bindNumbers(after, afterId),
    ]),
    "。",
  );
}

function absent(facts: ReportFacts): string {
  const missing = facts.duties.filter((duty) => !duty.published);
  if (missing.length === 0)
    return facts.duties.length > 0 ? "应报送的报表全部报送。" : "本期没有报送任务登记。";
  const areas = [...new Set(missing.map(({ area }) => area))];
  const named = missing.map(({ area, form }) => `${nameOf(facts, area)}${formName(form)}`).join("、");
  const expected = facts.members.length;
  return expected > 0
    ? `${named}未报送；相关合计为${expected - areas.length}/${expected}个统筹区，缺数以“—”表示，不以部分合计代替。`
    : `${named}未报送，缺数以“—”表示。`;
}

function late(facts: ReportFacts): string {
  const came = facts.duties.filter((duty) => duty.cameLate > 0);
  if (came.length === 0) return "没有逾期报送。";
  return `${came.map(({ area, form, cameLate }) => `${nameOf(facts, area)}${formName(form)}（逾期${cameLate}天）`).join("、")}。`;
}

function revised(facts: ReportFacts): string {
  if (facts.revisions.length === 0) return "本年已发布的报表没有更正。";
  return facts.revisions
    .map(
      ({ area, form, through, reason }) =>
        `${nameOf(facts, area)}更正${cumulativeName(through)}${formName(form)}：${withoutStop(reason)}。`,
    )
    .join("");
}

function contradicting(facts: ReportFacts): Row[] {
  if (facts.contradictions.length === 0) return [line("数据矛盾", "没有发现不能同时成立的数字。")];
  return facts.contradictions.map((each, index) =>
    line(index === 0 ? "数据矛盾" : "", contradictionWords(facts, each)),
  );
}

/** Versions of the formulas: all of them in one sentence while they are first versions, later ones by name. */
function versionWords({ versions }: ReportFacts): string {
  const later = versions.filter(({ version }) => version > 1);
  const first = versions.length - later.length;
  const changed = later.map(({ code, name, version }) => `${code}${name}为第${version}版`).join("，");
  return `本期${first}项指标用第1版公式${changed ? `，${changed}` : ""}；公式全文见系统“指标”页，点击报告中任一数字可查看其公式、报送单位和单元格。`;
}
