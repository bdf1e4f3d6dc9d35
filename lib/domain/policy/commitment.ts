import type { AreaCode } from "../area";
import type { Decimal } from "../decimal";
import type { Group, Scheme } from "../dimension";
import type { Month } from "../period";

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

/** `about` is 左右, `all` is 全部 or 全覆盖, `keep` is 保持稳定: near the baseline. */
export type Operator = "≥" | ">" | "≤" | "<" | "=" | "range" | "about" | "all" | "keep" | "raise" | "lower";

/** Whom a commitment binds (MODEL M15). */
export type Binding = "area" | "each-province" | "each-pooling-area" | "each-county";

export type SchedulePoint = { readonly due: string; readonly value: Decimal };

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
  readonly force: Force;
  /** Starting point of the path where the text gives one: value and the month it was true of. */
  readonly baseline: { readonly value: Decimal; readonly at: Month; readonly source: string } | null;
  /** Anything a reader must know: readings, confidence, what was proposed by us. */
  readonly note: string;
};

/** 左右 means within one percentage point of the stated value: a proposal, changeable with a citation (MODEL M17). */
export const ABOUT_TOLERANCE = "0.01" as Decimal;

export const inForceIn = (commitment: Pick<Commitment, "from" | "to">, at: Month): boolean =>
  commitment.from <= at && (commitment.to === null || at <= commitment.to);

/** Kinds that are judged against an indicator's value. */
export const isJudged = (commitment: Commitment): boolean =>
  ["target", "schedule", "trend", "external"].includes(commitment.kind) && commitment.indicator !== null;
