import type { Month } from "../../period";
import type { Origin } from "../../vintage";
import type { IndicatorUnit } from "../definition";
import type { Vocabulary } from "../language/vocabulary";

/** What a definition is checked against. */
export type OwnReference = {
  readonly version: number;
  /** First month of the version that holds last; null where there is none, or it holds from the beginning. */
  readonly latestFrom: Month | null;
  /** Whose data it is computed from; null for everybody's, as of a shipped indicator. */
  readonly origin: Origin | null;
  /** What its formulas may name. */
  readonly vocabulary: Vocabulary;
  /** Of the versions before it: targets and comparisons are in it. Null for a new indicator. */
  readonly unit: IndicatorUnit | null;
};
