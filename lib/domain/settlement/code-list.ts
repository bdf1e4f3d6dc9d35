import type { Level, Payment, Scheme, Setting } from "../dimension";
import { halfWidth } from "../submissions/plain-text";

/** What a code of the file means for the sums; `other` belongs to none of the form's lines and is kept beside them. */
export type CodeMeaning = string;

type CodeList = {
  readonly meanings: readonly string[];
  /** The code as it is stored, and its meaning. */
  readonly codes: ReadonlyMap<string, readonly [stored: string, meaning: CodeMeaning]>;
};

type Line = readonly [code: string, meaning: CodeMeaning, ...words: string[]];

const list = (lines: readonly Line[]): CodeList => ({
  meanings: [...new Set(lines.map(([, meaning]) => meaning))],
  codes: new Map(
    lines.flatMap(([code, meaning, ...words]) =>
      [code, ...words].map((word): [string, readonly [string, string]] => [word, [code, meaning]]),
    ),
  ),
});

const EMPLOYEE: Scheme = "employee";
const RESIDENT: Scheme = "resident";
const [INPATIENT, OUTPATIENT, CHRONIC]: Setting[] = ["inpatient", "outpatient", "chronic"];
const [TERTIARY, SECONDARY, PRIMARY]: Level[] = ["tertiary", "secondary", "primary"];
const CASE_BASED: Payment = "case-based";

/**
 * The platform's codes and the words that exports write for them. Which of them belongs to which line of the statement is
 * 建议值: docs/settlement-detail.md lists them.
 */
export const CODE_LISTS = {
  insutype: list([
    ["310", EMPLOYEE, "职工", "职工医保", "职工基本医疗保险", "城镇职工基本医疗保险", "城镇职工"],
    ["390", RESIDENT, "居民", "居民医保", "城乡居民", "城乡居民基本医疗保险", "城乡居民医保"],
    ["320", "other", "公务员", "公务员医疗补助"],
    ["330", "other", "大额", "大额医疗费用补助"],
    ["340", "other", "离休", "离休人员医疗保障"],
    ["392", "other", "居民大病", "城乡居民大病医疗保险"],
    ["410", "other", "长护", "长期照护保险", "长期护理保险"],
    ["510", "other", "生育", "生育保险"],
  ]),
  med_type: list([
    ["11", OUTPATIENT as string, "普通门诊", "门诊"],
    ["12", OUTPATIENT as string, "门诊挂号"],
    ["13", OUTPATIENT as string, "急诊", "门急诊"],
    ["14", CHRONIC as string, "门诊慢特病", "慢特病", "门诊慢性病", "门诊特殊病"],
    ["19", OUTPATIENT as string, "意外伤害门诊"],
    ["21", INPATIENT as string, "普通住院", "住院"],
    ["22", INPATIENT as string, "外伤住院"],
    ["23", INPATIENT as string, "转外诊治住院", "转外住院"],
    ["24", INPATIENT as string, "急诊转住院"],
    ["28", INPATIENT as string, "日间手术"],
    ["41", "other", "定点药店购药", "药店购药"],
    ["51", "other", "生育门诊"],
    ["52", "other", "生育住院"],
    ["53", "other", "计划生育手术费"],
  ]),
  hosp_lv: list([
    ["01", TERTIARY as string, "三级特等", "1"],
    ["02", TERTIARY as string, "三级甲等", "三级", "三甲", "2"],
    ["03", TERTIARY as string, "三级乙等", "3"],
    ["04", TERTIARY as string, "三级丙等", "4"],
    ["05", SECONDARY as string, "二级甲等", "二级", "二甲", "5"],
    ["06", SECONDARY as string, "二级乙等", "6"],
    ["07", SECONDARY as string, "二级丙等", "7"],
    ["08", PRIMARY as string, "一级甲等", "一级", "一级及以下", "8"],
    ["09", PRIMARY as string, "一级乙等", "9"],
    ["10", PRIMARY as string, "一级丙等"],
    ["11", PRIMARY as string, "无等级", "未定级"],
  ]),
  clr_way: list([
    ["1", "other", "按项目", "按项目付费", "01"],
    ["2", "other", "单病种", "按单病种付费", "02"],
    ["3", CASE_BASED, "按病种分值", "DIP", "按病种分值付费", "03"],
    ["4", CASE_BASED, "DRG", "疾病诊断相关分组", "按疾病诊断相关分组付费", "04"],
    ["5", "other", "按床日", "按床日付费", "05"],
    ["6", "other", "按人头", "按人头付费", "06"],
    ["9", "other", "其他", "09"],
  ]),
  setl_type: list([
    ["1", "indirect", "中心报销", "手工报销", "零星报销", "01"],
    ["2", "direct", "联网结算", "直接结算", "联网直接结算", "02"],
  ]),
} as const;

export type CodeField = keyof typeof CODE_LISTS;

export const isCodeField = (name: string): name is CodeField => Object.hasOwn(CODE_LISTS, name);

/** Med types have finer codes below the listed ones: 1401 is a 门诊慢特病. */
const parentOf = (field: CodeField, code: string): string | null =>
  field === "med_type" && /^\d{3,6}$/.test(code) ? code.slice(0, 2) : null;

/** The code as stored and what it counts as; null when it is unknown. */
export function readCode(field: CodeField, text: string): readonly [string, CodeMeaning] | null {
  const written = halfWidth(text).replace(/\s/g, "");
  const { codes } = CODE_LISTS[field];
  const known = codes.get(written);
  if (known) return known;
  const parent = parentOf(field, written);
  const above = parent === null ? undefined : codes.get(parent);
  return above ? [written, above[1]] : null;
}
