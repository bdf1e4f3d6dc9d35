import type { AreaCode } from "../area";
import type { Month } from "../period";
import type { Origin } from "../vintage";

/** What a text weighs. Drafts and explainers bind nobody by themselves (MODEL M15). */
export const WEIGHTS = {
  plan: "规划",
  notice: "通知",
  "target-letter": "年度目标任务",
  draft: "征求意见稿",
  explainer: "政策解读",
} as const;

export type Weight = keyof typeof WEIGHTS;

export const bindsByItself = (weight: Weight): boolean => weight !== "draft" && weight !== "explainer";

export type PolicyDocument = {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  /** 发文字号, where the text has one. */
  readonly number: string | null;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly weight: Weight;
  readonly area: AreaCode;
  readonly from: Month;
  readonly to: Month | null;
  readonly origin: Origin;
  /** Where the text was taken from and what is known about its completeness. */
  readonly source: string;
};

/** A headed part of a text as written in a document file; its place is found by its heading. */
export type ClauseHeading = {
  readonly anchor: string;
  /** Words of the heading as the text has them, runs of white space as one space; empty for the opening lines. */
  readonly heading: string;
  readonly depth: number;
  /** Reports what was done (发展成就): holds baselines, never targets (MODEL M16). Covers the parts below it. */
  readonly reports: boolean;
};

/** A headed part of a text: offsets count characters, `end` is exclusive. */
export type Clause = ClauseHeading & {
  readonly start: number;
  readonly end: number;
};
