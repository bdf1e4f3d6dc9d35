import { addMonths, type Month, monthOf, type Period, through, yearOf } from "../../period";

/** The quarter that is being reported: the last one that is over. */
function currentQuarter(today: Month): { readonly year: number; readonly index: number } {
  const last = addMonths(today, -1);
  const index = Math.floor(monthOf(last) / 3);
  return index === 0 ? { year: yearOf(last) - 1, index: 4 } : { year: yearOf(last), index };
}

/** December as the year that ends with it. */
const quarterEnd = (year: number, index: number): Period =>
  index === 4 ? { frequency: "year", year, index: 1 } : { frequency: "quarter", year, index };

/**
 * What an office loads before its first report, the oldest first: three year-ends for growth, seasons and openings, each
 * quarter of last year for the same period and the rolling year, and this year's quarters before the one to be reported.
 * That one is reported in the ordinary way.
 */
export function historyPeriods(today: Month): Period[] {
  const { year, index } = currentQuarter(today);
  return [
    quarterEnd(year - 3, 4),
    quarterEnd(year - 2, 4),
    ...[1, 2, 3, 4].map((quarter) => quarterEnd(year - 1, quarter)),
    ...Array.from({ length: index - 1 }, (_, before) => quarterEnd(year, before + 1)),
  ];
}

/** Whether history of a period can be loaded: it is over. */
export const isOver = (period: Period, today: Month): boolean => through(period) < today;
