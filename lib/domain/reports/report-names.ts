import type { Area } from "../area";
import { type Month, monthOf, type Period, periodName, through, yearOf } from "../period";

const ENDINGS: readonly [RegExp, string][] = [
  [/自治区$/, "全区"],
  [/省$/, "全省"],
  [/市$/, "全市"],
  [/盟$/, "全盟"],
  [/州$/, "全州"],
  [/地区$/, "全地区"],
  [/[县旗区]$/, "全域"],
];

/** How a report calls its own area: 全国, 全区, 全市, 全盟. */
export function wholeArea(area: Pick<Area, "name" | "level">): string {
  if (area.level === "nation") return "全国";
  return ENDINGS.find(([ending]) => ending.test(area.name))?.[1] ?? "本地区";
}

/** "1—9月", "1月"; "2022年" for a whole year: the beginning of a sentence about amounts. */
export function spanWords(at: Month): string {
  const month = monthOf(at);
  if (month === 12) return `${yearOf(at)}年`;
  return month === 1 ? "1月" : `1—${month}月`;
}

/** "截至9月底", "截至2022年底": the beginning of a sentence about what is there. */
export const endWords = (at: Month): string =>
  monthOf(at) === 12 ? `截至${yearOf(at)}年底` : `截至${monthOf(at)}月底`;

/** Characters of the 小标宋 title that a line of text holds, a hair smaller at the most. */
const TITLE_LINE = 21;

const width = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char < "\u0300" ? 0.55 : 1), 0);

/** The title in lines that form a trapezium or a lozenge, broken between words. */
export function titleLines(area: Pick<Area, "name">, period: Period): string[] {
  const at = through(period);
  if (monthOf(at) === 12 && period.frequency === "year") {
    return [`关于${area.name}${yearOf(at)}年`, "医疗保障基金运行情况的分析报告"];
  }
  const span = `（${spanWords(at)}）`;
  const whole = `关于${area.name}${periodName(period)}${span}`;
  if (width(whole) <= TITLE_LINE) return [whole, "医疗保障基金运行情况的分析报告"];
  return [`关于${area.name}${periodName(period)}`, `${span}医疗保障基金运行情况的`, "分析报告"];
}

export const issuerOf = (area: Pick<Area, "name" | "level">): string =>
  area.level === "nation" ? "国家医疗保障局" : `${area.name}医疗保障局`;

/** The government at the area's own level, whose consent the report asks for. */
export function recipientOf(area: Pick<Area, "name" | "level">): string {
  if (area.level === "nation") return "国务院";
  if (area.level === "province") {
    if (area.name.endsWith("自治区")) return "自治区人民政府";
    return area.name.endsWith("省") ? "省人民政府" : "市人民政府";
  }
  return `${area.name}${/(盟|地区)$/.test(area.name) ? "行政公署" : "人民政府"}`;
}

/** Who is told besides (抄送). */
export function copiesOf(area: Pick<Area, "name" | "level">, parent: Pick<Area, "name"> | null): string {
  if (area.level === "nation") return "财政部";
  if (area.level === "province") {
    return `${area.name.endsWith("自治区") ? "自治区财政厅" : `${area.name}财政部门`}，各统筹区医疗保障局`;
  }
  const above = parent ? `${parent.name}医疗保障局，` : "";
  return `${above}${area.name}财政局`;
}

/** What a report's PDF is called on a reader's disk. */
export const reportFileName = ({
  title,
  version,
  documentNumber,
}: {
  readonly title: string;
  readonly version: number;
  readonly documentNumber: string | null;
}): string =>
  `${[title, version > 1 ? `第${version}版` : "", documentNumber ?? ""].filter(Boolean).join(" ")}.pdf`;
