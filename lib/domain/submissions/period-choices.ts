import {
  addMonths,
  cumulativeName,
  type Frequency,
  type Month,
  monthOf,
  monthPeriod,
  type Period,
  periodName,
  periodText,
  periodThrough,
  through,
  yearOf,
} from "../period";

/** A period that may be chosen for a statement, "2026Q3" with what it covers in words. JSON only. */
export type PeriodChoice = { readonly frequency: Frequency; readonly value: string; readonly label: string };

const MONTHS = 18;
const QUARTERS = 8;
const YEARS = 4;

const covers = (period: Period): string => cumulativeName(through(period)).replace(/^\d{4}年/, "");

export const periodChoice = (period: Period): PeriodChoice => {
  const span = covers(period);
  return {
    frequency: period.frequency,
    value: periodText(period),
    label:
      span === "" || span === `${period.index}月` ? periodName(period) : `${periodName(period)}（${span}）`,
  };
};

/** Months, quarters and years that have ended by a month, the latest of each first. */
export function periodChoices(last: Month): PeriodChoice[] {
  const months = Array.from({ length: QUARTERS * 3 }, (_, index) => addMonths(last, -index));
  const quarters = months
    .filter((at) => monthOf(at) % 3 === 0)
    .map((at): Period => {
      const period = periodThrough(at);
      return period.frequency === "year" ? { frequency: "quarter", year: period.year, index: 4 } : period;
    });
  const lastYear = monthOf(last) === 12 ? yearOf(last) : yearOf(last) - 1;
  const years = Array.from(
    { length: YEARS },
    (_, index): Period => ({
      frequency: "year",
      year: lastYear - index,
      index: 1,
    }),
  );
  return [...months.slice(0, MONTHS).map(monthPeriod), ...quarters, ...years].map(periodChoice);
}
