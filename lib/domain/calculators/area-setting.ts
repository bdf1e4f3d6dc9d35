import type { AreaCode, AreaTree } from "../area";
import { isPlacing, PLACINGS } from "../areas/placing";
import { compare, type Decimal, decimal, round, shift, ZERO } from "../decimal";
import { inherited } from "../inherited";
import type { Month } from "../period";
import type { CommitmentUnit } from "../policy/commitment-unit";
import { AREA_CLASSES, type AreaClass, isAreaClass } from "../policy/parameter-role";
import type { Lookup, Term } from "./term";
import { termText } from "./term-text";

type SettingKind = {
  readonly name: string;
  /** What texts leave open and why the bureau has to say it. */
  readonly hint: string;
  readonly value: "class" | "percent" | "yuan" | "count" | "placing";
  readonly unit: CommitmentUnit | null;
};

/** What texts need and do not say, and what is the bureau's own choice: set per area by the bureau, each with a citation of its own. Closed. */
export const AREA_SETTINGS = {
  "subsidy.class": {
    name: "财政补助地区类别",
    hint: "文本分类补助，没有列出各类包括哪些地区",
    value: "class",
    unit: null,
  },
  "subsidy.prefecture-share": {
    name: "盟市分担比例（占自治区以下部分）",
    hint: "文本写由盟市和旗县分担，没有给出比例；余下由旗县负担",
    value: "percent",
    unit: "ratio",
  },
  "income.per-head": {
    name: "上一年度居民人均可支配收入",
    hint: "文本按它的一定比例确定大病保险起付线，没有给出收入数",
    value: "yuan",
    unit: "yuan-per-person",
  },
  "contribution.collected": {
    name: "实际征收的人均个人缴费",
    hint: "低于标准征收的年度据此测算补缴，文本没有给出实际征收数",
    value: "yuan",
    unit: "yuan-per-person",
  },
  "deficit.qualifying-share": {
    name: "缺口中符合统筹调剂条件的比例",
    hint: "考核指标由自治区另行制定",
    value: "percent",
    unit: "ratio",
  },
  "removal.items": {
    name: "应消化的品种数",
    hint: "文本只给出进度，没有给出品种数",
    value: "count",
    unit: "item",
  },
  "areas.placing": {
    name: "各地区并列时的排法",
    hint: "排名易生误解：指标页和地区页按名次、分档（三等分）或不排名显示，设定之外更细的排法不再提供；不设定时分档",
    value: "placing",
    unit: null,
  },
} as const satisfies Record<string, SettingKind>;

export type AreaSettingKey = keyof typeof AREA_SETTINGS;

export const isAreaSettingKey = (text: string): text is AreaSettingKey => Object.hasOwn(AREA_SETTINGS, text);

/** One setting as it stands: numbers in base units, a class by its word. */
export type AreaSetting = {
  readonly id: number;
  readonly area: AreaCode;
  readonly key: AreaSettingKey;
  readonly from: Month;
  readonly value: string;
  /** Document, number, words: where the bureau has it from. */
  readonly citation: string;
  readonly reason: string;
  readonly by: string;
};

/** A setting as a screen shows it. */
export type AreaSettingLine = AreaSetting & {
  readonly areaName: string;
  readonly name: string;
  readonly text: string;
  /** The reader may change it: the area is theirs. */
  readonly own: boolean;
};

const PROBLEMS: Record<SettingKind["value"], string> = {
  class: "请选择地区类别",
  percent: "比例填 0 至 100 之间的数，40 即 40%",
  yuan: "金额填大于零的数，单位是元",
  count: "个数填大于零的整数",
  placing: "请选择按名次、分档或不排名",
};

/** What somebody typed as the value that is kept; null when it cannot be one, with `settingProblem` for the reader. */
export function parseSetting(key: AreaSettingKey, written: string): string | null {
  const { value: kind } = AREA_SETTINGS[key];
  const text = written.trim().replace(/[,，%％]/g, "");
  if (kind === "class") return isAreaClass(text) ? text : null;
  if (kind === "placing") return isPlacing(text) ? text : null;
  if (!/^\d+(\.\d+)?$/.test(text)) return null;
  const number = decimal(text);
  if (kind === "percent") return compare(number, decimal(100)) > 0 ? null : shift(number, -2);
  if (compare(number, ZERO) <= 0) return null;
  return kind === "count" && round(number, 0) !== number ? null : number;
}

export const settingProblem = (key: AreaSettingKey): string => PROBLEMS[AREA_SETTINGS[key].value];

/** A setting's value in words: "二类地区", "40%", "36,000元". */
export function settingText({ key, value }: Pick<AreaSetting, "key" | "value">): string {
  const { unit } = AREA_SETTINGS[key];
  if (isPlacing(value)) return PLACINGS[value];
  if (unit === null) return isAreaClass(value) ? AREA_CLASSES[value] : value;
  return termText({ value: value as Decimal, unit });
}

/** The setting for an area in a month: its own, else the nearest above; of one area the latest that has begun. */
export const settingAt = (
  settings: readonly AreaSetting[],
  tree: AreaTree,
  asked: { readonly area: AreaCode; readonly key: AreaSettingKey; readonly at: Month },
): AreaSetting | null =>
  inherited(
    settings.filter(({ key }) => key === asked.key),
    tree,
    asked.area,
    asked.at,
  );

export const settingClass = (setting: AreaSetting | null): AreaClass | null =>
  setting && isAreaClass(setting.value) ? setting.value : null;

/** A setting as a term with its citation for a source; what is not set is a need. */
export function settingTerm(key: AreaSettingKey, setting: AreaSetting | null, areaName: string): Lookup {
  const { name, hint, unit } = AREA_SETTINGS[key];
  if (setting === null || unit === null) return { name, reason: `${hint}，局尚未设定` };
  const { value, citation } = setting;
  return {
    name,
    value: value as Decimal,
    unit,
    source: { kind: "setting", areaName, citation },
  } satisfies Term;
}
