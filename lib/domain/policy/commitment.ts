import type { AreaCode } from "../area";
import type { Decimal } from "../decimal";
import type { Group, Scheme } from "../dimension";
import type { Confidence } from "../indicators/definition";
import type { Frequency, Month } from "../period";
import type { AreaClass, ParameterRole } from "./parameter-role";

/** What a measurable sentence is. A baseline reports and never judges (MODEL M16). */
export const COMMITMENT_KINDS = {
  target: "目标",
  schedule: "进度安排",
  trend: "趋势要求",
  baseline: "基线（报告数）",
  milestone: "里程碑",
  parameter: "政策参数",
  external: "外部界限",
} as const;

export type CommitmentKind = keyof typeof COMMITMENT_KINDS;

/** `all` is 全部 or 全覆盖, `keep` is 保持稳定: near the baseline; `none` lifts a limit, as 取消封顶线 does. */
export const OPERATORS = {
  "≥": "不低于",
  ">": "大于",
  "≤": "不高于",
  "<": "小于",
  "=": "等于",
  range: "区间",
  about: "左右",
  all: "全部",
  keep: "保持稳定",
  raise: "提高",
  lower: "降低",
  none: "取消或不设",
} as const;

export type Operator = keyof typeof OPERATORS;

/** Whom a commitment binds (MODEL M15). */
export const BINDINGS = {
  area: "本地区",
  "each-province": "各省（区、市）",
  "each-pooling-area": "各统筹区",
  "each-county": "各县（市、区、旗）",
} as const;

export type Binding = keyof typeof BINDINGS;

/** A date ("2022-06-30") and the cumulative value that is to be reached by it. */
export type SchedulePoint = { readonly due: string; readonly value: Decimal };

/** What a trend is measured against; where the text does not say, a comparison with last year is our proposal. */
export const COMPARISONS = {
  "last-year": "上年同期",
  before: "文件施行以前",
  unstated: "文件没有写明",
} as const;

export type Comparison = keyof typeof COMPARISONS;

/** 约束性 and 预期性 are plan words; other texts carry none. */
export type Force = "binding" | "expected" | null;

export type Commitment = {
  readonly id: string;
  readonly document: string;
  /** Anchor of the clause the quote stands in. */
  readonly clause: string;
  /** Exact words of the text, white space aside. */
  readonly quote: string;
  readonly name: string;
  readonly kind: CommitmentKind;
  readonly operator: Operator | null;
  /** In base units: ratios are fractions, money is yuan. */
  readonly value: Decimal | null;
  readonly values: readonly Decimal[];
  readonly points: readonly SchedulePoint[];
  /** A key of `COMMITMENT_UNITS`; empty where there is no number. */
  readonly unit: string;
  readonly indicator: string | null;
  readonly scheme: Scheme;
  readonly group: Group;
  readonly area: AreaCode;
  readonly binds: readonly Binding[];
  readonly from: Month;
  readonly to: Month | null;
  /** The month by which a target is to be met; null for one that holds throughout. */
  readonly due: Month | null;
  /** Comes back every month, quarter or year; `due` is then the first time. */
  readonly recurs?: Frequency;
  readonly force: Force;
  /** Starting point of the path where the text gives one: value and the month it was true of. */
  readonly baseline: { readonly value: Decimal; readonly at: Month; readonly source: string } | null;
  /** Trends only. */
  readonly comparison?: Comparison;
  /** Task number and assessment points in a yearly target letter. */
  readonly task?: { readonly number: number; readonly score: Decimal };
  /** Given for extracts, whose figures are not all traced to a source; absent for texts kept verbatim. */
  readonly confidence?: Confidence;
  /** What the calculators use it for; where a text tells classes of areas apart, the class it holds for. */
  readonly role?: ParameterRole;
  readonly areaClass?: AreaClass;
  /** Anything a reader must know: readings, what was checked, what was proposed by us. */
  readonly note: string;
};

/** 左右 means within one percentage point of the stated value: a proposal, changeable with a citation (MODEL M17). */
export const ABOUT_TOLERANCE = "0.01" as Decimal;

export const inForceIn = (commitment: Pick<Commitment, "from" | "to">, at: Month): boolean =>
  commitment.from <= at && (commitment.to === null || at <= commitment.to);

/** Kinds that ask for a level and so have a standing; the others are shown as what they are. */
export const isAssessed = (kind: CommitmentKind): boolean =>
  ["target", "schedule", "trend", "external"].includes(kind);

/** What is judged against an indicator's value. */
export const isJudged = (commitment: Commitment): boolean =>
  isAssessed(commitment.kind) && commitment.indicator !== null;
