import type { CommitmentLine } from "./commitment-line";

/** A sentence without a number, with what the bureau has set for it. Carries JSON only. */
export type OpenThreshold = CommitmentLine & {
  readonly indicatorName: string;
  /** What a number is typed in: "%", "元/人·年". */
  readonly unit: string;
  readonly threshold: ThresholdView | null;
};

export type ThresholdView = {
  /** "≥ 60%". */
  readonly text: string;
  readonly areaName: string;
  readonly isOwn: boolean;
  readonly from: string;
  readonly citation: string;
  readonly reason: string;
  readonly by: string;
};
