import { compare, decimal } from "../../decimal";
import { heading, paragraph } from "../blocks";
import { inPolicyByArea } from "../charts/in-policy-by-area";
import { reserveByArea } from "../charts/reserve-by-area";
import { shown, shownWithReason } from "../figure-words";
import type { DraftBlock } from "../report-chart";
import type { Run } from "../report-document";
import { nameOf, type ReportFacts } from "../report-facts";
import { numberOf } from "../report-figure";
import { wholeArea } from "../report-names";
import { join, line } from "../runs";
import { areaTable } from "./area-table";
import { missedTargets, missedTargetTable } from "./missed-target-table";

/** Members of which anything is on file: a published total of a region has no parts to show. */
export const reportingMembers = ({ members, figure }: ReportFacts) =>
  members.filter(({ code }) =>
    ["B01", "A01", "C05"].some((each) => figure(each, { area: code }).id !== null),
  );

/** By area, in bands and without ranks: who is below what is asked, and who has not reported. */
export function areas(facts: ReportFacts): DraftBlock[] {
  const title = heading(1, "七、分地区情况");
  if (facts.members.length === 0) {
    return [title, paragraph("报表按统筹区报送，没有分旗县（市、区）的数据，本期不作分地区分析。")];
  }
  if (reportingMembers(facts).length === 0) {
    return [title, paragraph("本期数据来源没有分统筹区的数据，不作分地区分析。")];
  }
  return [
    title,
    paragraph(bandSentence(facts)),
    reserveByArea(facts),
    paragraph(rangeSentence(facts)),
    inPolicyByArea(facts),
    paragraph("各统筹区主要指标见下表，按代码排列，不作排名。", lateSentence(facts)),
    areaTable(facts),
    paragraph(missedSentence(facts)),
    ...missedTargetTable(facts),
  ];
}

const BANDS = [
  { below: decimal(3), name: "不足3个月" },
  { below: decimal(6), name: "3—6个月" },
  { below: decimal(9), name: "6—9个月" },
  { below: decimal(15), name: "9—15个月" },
  { below: null, name: "15个月以上" },
] as const;

/** Areas by how long the resident fund's reserve lasts; a band's lower edge belongs to it. */
function bandSentence(facts: ReportFacts): string {
  const months = facts.members.map(({ code, name }) => ({
    name,
    value: numberOf(facts.figure("B07.rolling-12", { scheme: "resident", area: code })),
  }));
  const told = BANDS.flatMap(({ below, name }, index) => {
    const above = BANDS[index - 1]?.below ?? null;
    const inside = months.filter(
      ({ value }) =>
        value !== null &&
        (below === null || compare(value, below) < 0) &&
        (above === null || compare(value, above) >= 0),
    );
    if (inside.length === 0) return [];
    const names = inside.length <= 4 ? `（${inside.map((each) => each.name).join("、")}）` : "";
    return [`${name}的${inside.length}个${names}`];
  });
  const unknown = months.filter(({ value }) => value === null).map(({ name }) => name);
  const missing = unknown.length > 0 ? `，${unknown.join("、")}缺数` : "";
  return `按居民医保基金可支付月数分档：${told.join("、")}${missing}。`;
}

/** Between which areas a rate lies: the lowest and the highest named as ends of a range, not as a ranking. */
function rangeSentence(facts: ReportFacts): Run[] {
  const rates = facts.members.flatMap(({ code, name }) => {
    const each = facts.figure("C01", { scheme: "resident", area: code });
    const value = numberOf(each);
    return value === null ? [] : [{ name, each, value }];
  });
  const sorted = [...rates].sort((a, b) => compare(a.value, b.value));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high || low === high) return line`居民医保政策范围内住院费用基金支付比例缺数，不作比较。`;
  return join(
    line`居民医保政策范围内住院费用基金支付比例在${shown(low.each)}（${low.name}）至${shown(high.each)}（${high.name}）之间，`,
    line`${wholeArea(facts.area)}为${shownWithReason(facts.figure("C01", { scheme: "resident" }))}。`,
  );
}

function missedSentence(facts: ReportFacts): string {
  const missed = missedTargets(facts);
  return missed.length > 0
    ? "对照下达各统筹区的目标，滞后和存在风险的情况见下表。"
    : "对照下达各统筹区的目标，没有滞后和存在风险的情况。";
}

/** Who has not reported, and who came late. */
function lateSentence(facts: ReportFacts): string {
  const missing = [...new Set(facts.duties.filter((duty) => !duty.published).map(({ area }) => area))];
  const late = [...new Set(facts.duties.filter((duty) => duty.cameLate > 0).map(({ area }) => area))];
  const names = (codes: readonly (typeof missing)[number][]): string =>
    codes.map((code) => nameOf(facts, code)).join("、");
  return [
    missing.length > 0 ? `${names(missing)}有报表尚未报送，表中缺数处以“—”表示。` : "",
    late.length > 0 ? `${names(late)}有报表逾期报送。` : "",
  ].join("");
}
