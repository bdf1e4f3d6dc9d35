import type { AreaCode, AreaTree } from "../area";
import type { Decimal } from "../decimal";
import { inherited } from "../inherited";
import type { Month } from "../period";
import type { Commitment } from "./commitment";
import type { CommitmentUnit } from "./commitment-unit";

/** Directions that a threshold of the bureau may have. */
export const THRESHOLD_OPERATORS = ["≥", "≤"] as const;

export type ThresholdOperator = (typeof THRESHOLD_OPERATORS)[number];

/**
 * The number that the bureau sets where a text says 达到国家要求 and the like, for an area and those below it, with
 * where that number is written (MODEL M17). `value` is in base units.
 */
export type ExternalThreshold = {
  readonly commitment: string;
  readonly area: AreaCode;
  readonly from: Month;
  readonly operator: ThresholdOperator;
  readonly value: Decimal;
  readonly citation: string;
  readonly reason: string;
  readonly by: string;
};

export const thresholdFor = (
  thresholds: readonly ExternalThreshold[],
  tree: AreaTree,
  commitment: string,
  area: AreaCode,
  at: Month,
): ExternalThreshold | null =>
  inherited(
    thresholds.filter((threshold) => threshold.commitment === commitment),
    tree,
    area,
    at,
  );

/** The commitment as it is judged once its number is set. */
export const withThreshold = (
  commitment: Commitment,
  { operator, value }: ExternalThreshold,
  unit: CommitmentUnit,
): Commitment => ({ ...commitment, kind: "target", operator, value, unit });
