import type { AreaCode } from "../../area";
import type { Scheme } from "../../dimension";
import type { Run } from "../report-document";
import { nameOf, type ReportContradiction, type ReportFacts } from "../report-facts";
import type { ReportFigure } from "../report-figure";
import { bindNumbers, join } from "../runs";

/** The indicator that shows a contradiction of a measure. */
const INDICATORS: Record<string, string> = {
  "fund.revenue": "B01",
  "fund.expenditure": "B02",
  "fund.balance": "B04",
  "pooling-fund.balance": "B04.pooling",
  "account.balance": "B15.balance",
  insured: "A01",
};

/** A contradiction in words, its numbers bound to the figure on whose page it stands; without one, told without numbers. */
export function contradictionWords(facts: ReportFacts, found: ReportContradiction): Run[] {
  const shown = figureOf(facts, found.measures, found.scheme, found.area);
  const where = found.area === facts.area.code ? "" : `${nameOf(facts, found.area)}：`;
  if (!shown) return join(where, `${found.message.split(/[：，]/)[0]}：来源所列与按其他公布数计算不一致。`);
  return join(where, bindNumbers(found.message.replace(/(\d) (?=[^\d\s])/g, "$1"), shown.id), "。");
}

function figureOf(
  facts: ReportFacts,
  measures: readonly string[],
  scheme: Scheme,
  area: AreaCode,
): ReportFigure | null {
  for (const measure of measures) {
    const code =
      INDICATORS[measure] ?? (measure.startsWith("stated.") ? measure.slice("stated.".length) : null);
    const figure = code ? facts.figure(code, { scheme, area }) : null;
    if (figure?.id) return figure;
  }
  return null;
}
