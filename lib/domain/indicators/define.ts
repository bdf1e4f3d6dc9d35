import type { IndicatorDefinition, IndicatorLevel } from "./definition";

const EVERY_LEVEL: readonly IndicatorLevel[] = ["county", "pooling-area", "province", "nation"];
/** Funds are kept by pooling areas: a county below one has none. */
export const FUND_LEVELS: readonly IndicatorLevel[] = ["pooling-area", "province", "nation"];

type Given = Omit<
  IndicatorDefinition,
  "version" | "from" | "to" | "levels" | "frequency" | "stated" | "denominatorName" | "caveats" | "decimals"
> &
  Partial<IndicatorDefinition>;

/** The first, open version of a shipped definition, with the usual answers where none is given. */
export const define = (given: Given): IndicatorDefinition => ({
  version: 1,
  from: null,
  to: null,
  levels: EVERY_LEVEL,
  frequency: "month",
  stated: "answers",
  denominatorName: null,
  caveats: "",
  decimals: 1,
  ...given,
});
