import { SCHEMES } from "../../dimension";
import { RISK_LEVELS } from "../../fund/risk";
import { fundOf, nameOf, type ReportFacts, type ReportFund } from "../report-facts";
import { issuerOf, wholeArea } from "../report-names";
import { join, line } from "../runs";
import { gapWordsOf } from "../sections/gap-words";
import { reasonRuns, strainedFunds } from "../sections/risks";
import { type Problem, unexplained } from "./problem";

const STRAINED = ["red", "orange", "yellow"];

/** Funds under strain: of the area itself and of its pooling areas, those of one area together. */
export function strainedFundProblems(facts: ReportFacts): Problem[] {
  const own = (["employee", "resident"] as const)
    .flatMap((scheme) => fundOf(facts, scheme) ?? [])
    .filter(({ risk }) => STRAINED.includes(risk.level));
  const below = strainedFunds(facts);
  const codes = [...new Set([...own, ...below].map(({ area }) => area))];
  return codes.map((code) =>
    problemOf(
      facts,
      code,
      [...own, ...below].filter(({ area }) => area === code),
    ),
  );
}

function problemOf(facts: ReportFacts, code: ReportFund["area"], funds: readonly ReportFund[]): Problem {
  const own = code === facts.area.code;
  const name = own ? wholeArea(facts.area) : nameOf(facts, code);
  const told = funds.map((fund, index) =>
    join(
      index === 0 ? "" : "，",
      line`${SCHEMES[fund.scheme]}基金为${RISK_LEVELS[fund.risk.level].word}（${reasonRuns(facts, fund)}）`,
      gapWordsOf(facts, fund.scheme, code),
    ),
  );
  const who = own ? "相关经办机构和部门" : name;
  const schemes = funds.map(({ scheme }) => SCHEMES[scheme]).join("、");
  const actor = own ? "会同财政部门" : `${name}医疗保障局会同同级财政部门`;
  return {
    words: join(name, ...told),
    cause: unexplained(who),
    suggestion: line`${actor}逐月监测${schemes}基金收支，测算全年缺口，提出增收控支措施，于下一季度报告前报${reportedTo(facts, own)}`,
  };
}

/** A pooling area answers to the level above; who has none above answers to its own government. */
function reportedTo({ area, parent }: ReportFacts, own: boolean): string {
  if (!own) return issuerOf(area);
  return parent && parent.level !== "nation" ? issuerOf(parent) : "本级政府";
}
