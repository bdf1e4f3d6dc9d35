import type { Area } from "../area";
import { SCHEMES, type Scheme } from "../dimension";
import type { Accounting } from "../measures/measure";
import type { Month } from "../period";
import type { Origin } from "../vintage";
import type { BySchemes } from "./expression";

export const INDICATOR_GROUPS = {
  coverage: "参保覆盖",
  fund: "基金运行",
  benefit: "待遇保障",
  assistance: "医疗救助",
  payment: "支付方式",
  "cross-area": "异地就医",
  procurement: "招采价格",
  supervision: "基金监管",
  service: "经办服务",
  supplementary: "补充与相关",
} as const;

export type IndicatorGroup = keyof typeof INDICATOR_GROUPS;

/** How a value is shown. Ratios are fractions inside and percentages on screen; gaps are 个百分点. */
export type IndicatorUnit =
  | "percent"
  | "point"
  | "times"
  | "yuan"
  | "yuan-per-person"
  | "yuan-per-visit"
  | "person"
  | "visit"
  | "item"
  | "month"
  | "day";

export const UNIT_NAMES: Record<IndicatorUnit, string> = {
  percent: "%",
  point: "个百分点",
  times: "比值",
  yuan: "元",
  "yuan-per-person": "元/人",
  "yuan-per-visit": "元/人次",
  person: "人",
  visit: "人次",
  item: "个",
  month: "个月",
  day: "天",
};

/** Which way is better: up, down, near a stated value, in pace with time, or neither. */
export type Polarity = "up" | "down" | "band" | "pace" | "none";

export const POLARITY_NAMES: Record<Polarity, string> = {
  up: "越高越好",
  down: "越低越好",
  band: "适度为好",
  pace: "与进度相符为好",
  none: "不作好坏判断",
};

/** S read in a published source, D reproduced from published numbers, M from memory: a default, not an official rule. */
export type Confidence = "S" | "D" | "M";

export const CONFIDENCE_NAMES: Record<Confidence, string> = {
  S: "有公开出处",
  D: "可由公布数复算",
  M: "工作惯例，待核",
};

/** Whether a ratio stated by a source stands for the figure when its parts are unpublished, or is only compared with it. */
export type StatedUse = "answers" | "compared";

export type IndicatorLevel = "county" | "pooling-area" | "province" | "nation";

export const LEVEL_NAMES: Record<IndicatorLevel, string> = {
  county: "旗县",
  "pooling-area": "统筹区",
  province: "自治区（省）",
  nation: "全国",
};

export type IndicatorDefinition = {
  readonly code: string;
  readonly name: string;
  readonly group: IndicatorGroup;
  readonly version: number;
  /** First and last through-month that this version defines; null is open. */
  readonly from: Month | null;
  readonly to: Month | null;
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  readonly polarity: Polarity;
  readonly accounting: Accounting;
  /** An annual indicator is judged at the year's end; within the year its value is a running reference. */
  readonly frequency: "month" | "year";
  readonly levels: readonly IndicatorLevel[];
  readonly expressions: BySchemes;
  readonly numeratorName: string;
  readonly denominatorName: string | null;
  readonly stated: StatedUse;
  readonly source: string;
  readonly caveats: string;
  readonly confidence: Confidence;
  /** Of a bureau's own: whose data it is computed from. Shipped ones serve real data and demonstration alike. */
  readonly origin?: Origin;
};

/** A code of the catalogue that is read through one of its children (MODEL M14). */
export type IndicatorFamily = {
  readonly code: string;
  readonly name: string;
  readonly children: readonly string[];
  readonly default: string | null;
};

export const schemesOf = (definition: IndicatorDefinition): Scheme[] =>
  Object.keys(definition.expressions) as Scheme[];

/** The scheme a figure is read for when none is named: all schemes together, else the first that is defined. */
export const defaultScheme = (definition: IndicatorDefinition): Scheme => {
  const schemes = schemesOf(definition);
  return schemes.includes("all") ? "all" : (schemes[0] as Scheme);
};

/** A county under unified prefecture pooling has no fund of its own; a county-level pooling area has (MODEL M6). */
export function levelOf(area: Area): IndicatorLevel {
  if (area.level === "nation") return "nation";
  if (area.isPoolingArea) return "pooling-area";
  return area.level === "county" ? "county" : "province";
}

/** "居民医保政策范围内住院费用基金支付比例": the name as read for one scheme. */
export const schemedName = ({ name }: Pick<IndicatorDefinition, "name">, scheme: Scheme): string =>
  scheme === "all" ? name : `${SCHEMES[scheme]}${name}`;

export const appliesTo = (definition: IndicatorDefinition, area: Area): boolean =>
  definition.levels.includes(levelOf(area));

/** A definition of the demonstration is never computed from real data, nor the other way round (MODEL M9). */
export const serves = ({ origin }: Pick<IndicatorDefinition, "origin">, asked: Origin): boolean =>
  origin === undefined || origin === asked;

export const inForceAt = (definition: IndicatorDefinition, at: Month): boolean =>
  (definition.from === null || definition.from <= at) && (definition.to === null || at <= definition.to);
