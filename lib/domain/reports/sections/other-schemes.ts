import { paragraph } from "../blocks";
import { shown, yearOnYear } from "../figure-words";
import type { DraftBlock } from "../report-chart";
import type { ReportFacts } from "../report-facts";
import { isOnFile } from "../report-figure";
import { line } from "../runs";

/** Maternity and long-term care insurance, where a source has them. */
export function otherSchemes({ figure }: ReportFacts): DraftBlock[] {
  const born = figure("K02.expenditure", { scheme: "maternity" });
  const covered = figure("K02.insured", { scheme: "maternity" });
  const care = figure("K01.insured", { scheme: "long-term-care" });
  const careIn = figure("K01.revenue", { scheme: "long-term-care" });
  const careOut = figure("K01.expenditure", { scheme: "long-term-care" });
  return [
    ...(isOnFile(born) || isOnFile(covered)
      ? [
          paragraph(
            line`生育保险参保${shown(covered)}${yearOnYear(covered)}，生育待遇支出${shown(born)}${yearOnYear(born)}。`,
          ),
        ]
      : []),
    ...(isOnFile(care)
      ? [
          paragraph(
            line`长期护理保险参保${shown(care)}${yearOnYear(care)}，基金收入${shown(careIn)}，支出${shown(careOut)}。`,
          ),
        ]
      : []),
  ];
}
