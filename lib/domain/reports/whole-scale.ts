import type { Scale } from "../amount";
import { scaleOf } from "../indicators/format";
import { numberOf, type ReportFigure } from "./report-figure";

/** The scale of a fund's whole year so far: small balances beside it are told in the same unit. */
export function wholeScale(revenue: ReportFigure): Scale | undefined {
  const value = numberOf(revenue);
  return value === null ? undefined : scaleOf(value, revenue.unit);
}
