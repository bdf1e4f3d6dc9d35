import type { Scheme } from "../dimension";
import type { FigureView } from "../indicators/figure-view";
import type { BalanceOutlook } from "./outlook";
import type { FundRisk } from "./risk";

/** Indicators that a fund is judged by: their figures must be in the book, with three earlier years of B03. */
export const FUND_INDICATORS = [
  "B01",
  "B02",
  "B03",
  "B04",
  "B07.rolling-12",
  "B08.revenue",
  "B08.expenditure",
  "B11",
] as const;

/** One scheme's fund with its outlook for the year and its risk, each with the reason. */
export type SchemeFund = {
  readonly scheme: Scheme;
  readonly figures: Readonly<Record<(typeof FUND_INDICATORS)[number], FigureView | null>>;
  readonly outlook: BalanceOutlook;
  readonly risk: FundRisk;
};
