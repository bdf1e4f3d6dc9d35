import { paragraph } from "../blocks";
import { shown, yearOnYear } from "../figure-words";
import type { DraftBlock } from "../report-chart";
import type { ReportFacts } from "../report-facts";
import { isOnFile } from "../report-figure";
import { join, line } from "../runs";

const RESIDENT = { scheme: "resident" } as const;

/** What the resident fund pays for critical-illness insurance (financial), and what that pays (business). */
export function criticalIllness({ figure }: ReportFacts): DraftBlock[] {
  const premium = figure("B02.critical-illness", RESIDENT);
  const rate = figure("C11", RESIDENT);
  const paid = figure("C11", { ...RESIDENT, side: { side: "numerator", unit: "yuan", decimals: 2 } });
  const visits = figure("C12", { ...RESIDENT, side: { side: "numerator", unit: "visit", decimals: 2 } });
  const told = [
    isOnFile(premium)
      ? line`居民医保基金用于大病保险支出${shown(premium)}${yearOnYear(premium)}（财务口径）`
      : null,
    isOnFile(paid)
      ? line`大病保险赔付${shown(paid)}${yearOnYear(paid)}，受益${shown(visits)}${yearOnYear(visits)}（业务口径）`
      : null,
    isOnFile(rate) ? line`大病保险政策范围内支付比例${shown(rate)}${yearOnYear(rate)}` : null,
  ].filter((words) => words !== null);
  if (told.length === 0) return [paragraph("本期数据来源没有大病保险数据。")];
  return [paragraph(join(...told.flatMap((words, index) => [index === 0 ? "" : "；", words]), "。"))];
}
