import type { AreaCode } from "@/lib/domain/area";
import { pastInScope } from "@/lib/domain/comparability/figure-past";
import type { FundScheme, FundSeries, YearLines } from "@/lib/domain/fund/fund-sheet";
import { singleMonths } from "@/lib/domain/fund/single-months";
import { type Month, month, monthOf, yearOf } from "@/lib/domain/period";
import { subtractValues, type Value } from "@/lib/domain/value";
import type { FigureBook } from "../figures/figure-book";

/** January to December of a year. */
export const monthsOfYear = (year: number): Month[] =>
  Array.from({ length: 12 }, (_, index) => month(year, index + 1));

const YEARS = 6;

/** The months a chart of the fund is drawn over: those of the year, or years' ends where only these are published. */
export function seriesMonths(
  published: readonly Month[],
  at: Month,
): { step: FundSeries["step"]; months: Month[] } {
  const year = monthsOfYear(yearOf(at));
  const reached = published.filter((through) => through <= at);
  if (reached.some((through) => yearOf(through) === yearOf(at) && monthOf(through) !== 12)) {
    return { step: "month", months: year.filter((through) => through <= at) };
  }
  const ends = [...new Set(reached)].filter((through) => monthOf(through) === 12).sort();
  return { step: "year", months: ends.slice(-YEARS) };
}

type Read = { readonly book: FigureBook; readonly area: AreaCode; readonly scheme: FundScheme };

/** Revenue, expenditure and balance of each month alone, or of each year. */
export function fundSeries(
  { book, area, scheme }: Read,
  { step, months }: { step: FundSeries["step"]; months: readonly Month[] },
): FundSeries {
  const read = (indicator: string): Value[] => {
    const values = months.map((at) => book.value(indicator, area, scheme, at));
    return step === "month" ? singleMonths(values) : values;
  };
  const [revenue, expenditure] = [read("B01"), read("B02")];
  return {
    step,
    labels: months.map((at) => (step === "month" ? `${monthOf(at)}月` : `${yearOf(at)}年`)),
    revenue,
    expenditure,
    balance: revenue.map((value, index) => subtractValues(value, expenditure[index] as Value)),
  };
}

/** Revenue and expenditure cumulated from January, this year and, as far as it is of one scope with it, last. */
export function yearLines({ book, area, scheme }: Read, at: Month): YearLines[] {
  const read = (indicator: string, year: number): Value[] => {
    const months = monthsOfYear(year);
    if (year === yearOf(at)) return months.map((through) => book.value(indicator, area, scheme, through));
    return [...pastInScope(book.past(indicator, area, scheme, [at, ...months])).values()].slice(1);
  };
  return [yearOf(at), yearOf(at) - 1].map((year) => ({
    year,
    revenue: read("B01", year),
    expenditure: read("B02", year),
  }));
}
