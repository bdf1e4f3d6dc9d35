/** A calendar month, "2026-09". Every fact is dated by the month it is cumulated through (MODEL M3). */
export type Month = string & { readonly __month: unique symbol };

export type Frequency = "month" | "quarter" | "year";

/** What a statement or a question covers: cumulative from January through the period's last month. */
export type Period = { readonly frequency: Frequency; readonly year: number; readonly index: number };

/** Cumulative from January, or the period alone: the difference of two cumulatives of one vintage. */
export type Span = "cumulative" | "single";

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

export function month(year: number, index: number): Month {
  if (year < FIRST_YEAR || year > LAST_YEAR || index < 1 || index > 12) {
    throw new RangeError(`Not a month: ${year}-${index}`);
  }
  return `${year}-${String(index).padStart(2, "0")}` as Month;
}

export const yearOf = (through: Month): number => Number(through.slice(0, 4));

/** Months elapsed since the turn of the year, 1 to 12. */
export const monthOf = (through: Month): number => Number(through.slice(5, 7));

export function parseMonth(text: string): Month {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  if (!match) throw new RangeError(`Not a month: ${text}`);
  return month(Number(match[1]), Number(match[2]));
}

/** "2026-07" as a month; null where it is none. */
export function monthIn(text: string): Month | null {
  try {
    return parseMonth(text);
  } catch {
    return null;
  }
}

/** The month `count` months later (earlier when negative). */
export function addMonths(through: Month, count: number): Month {
  const total = yearOf(through) * 12 + monthOf(through) - 1 + count;
  return month(Math.floor(total / 12), (total % 12) + 1);
}

export const sameMonthLastYear = (through: Month): Month => addMonths(through, -12);
export const lastDecember = (through: Month): Month => month(yearOf(through) - 1, 12);

export function monthsBetween(from: Month, to: Month): number {
  return (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
}

/** The three spellings of the command line and of addresses: `2026`, `2026Q3`, `2026-09`. Null when it is none. */
export function parsePeriod(text: string): Period | null {
  const match = /^(\d{4})(?:Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (match[2]) return { frequency: "quarter", year, index: Number(match[2]) };
  if (match[3]) return { frequency: "month", year, index: Number(match[3]) };
  return { frequency: "year", year, index: 1 };
}

export function periodText(period: Period): string {
  if (period.frequency === "quarter") return `${period.year}Q${period.index}`;
  if (period.frequency === "month") return month(period.year, period.index);
  return String(period.year);
}

const LENGTH: Record<Frequency, number> = { month: 1, quarter: 3, year: 12 };

/** 2026Q3, 2026-09 and "January to September 2026" are one through-month. */
export const through = (period: Period): Month => month(period.year, period.index * LENGTH[period.frequency]);

export const monthPeriod = (at: Month): Period => ({
  frequency: "month",
  year: yearOf(at),
  index: monthOf(at),
});

/** The longest period that ends with this month: December is a year, March, June and September are quarters. */
export function periodThrough(at: Month): Period {
  const index = monthOf(at);
  if (index === 12) return { frequency: "year", year: yearOf(at), index: 1 };
  if (index % 3 === 0) return { frequency: "quarter", year: yearOf(at), index: index / 3 };
  return monthPeriod(at);
}

/** The period of this length that ends with the month; null when none does. */
export function periodEnding(at: Month, frequency: Frequency): Period | null {
  const index = monthOf(at) / LENGTH[frequency];
  return Number.isInteger(index) ? { frequency, year: yearOf(at), index } : null;
}

export function previousPeriod(period: Period): Period {
  if (period.index > 1) return { ...period, index: period.index - 1 };
  return { ...period, year: period.year - 1, index: 12 / LENGTH[period.frequency] };
}

export const samePeriodLastYear = (period: Period): Period => ({ ...period, year: period.year - 1 });

/** Months of a single (not cumulative) period. */
export const periodLength = (period: Period): number => LENGTH[period.frequency];

/** The cumulative that a single period is measured from; null when it starts in January. */
export function cumulativeBefore(period: Period): Month | null {
  const end = through(period);
  const start = monthOf(end) - LENGTH[period.frequency];
  return start === 0 ? null : month(yearOf(end), start);
}

/** "2026年9月". */
export const monthName = (at: Month): string => `${yearOf(at)}年${monthOf(at)}月`;

/** "2026年1—9月", "2026年1月", "2026年" as official text writes a cumulative period. */
export function cumulativeName(at: Month): string {
  const index = monthOf(at);
  if (index === 12) return `${yearOf(at)}年`;
  return index === 1 ? `${yearOf(at)}年1月` : `${yearOf(at)}年1—${index}月`;
}

const QUARTERS = ["一", "二", "三", "四"];

/** "2026年第三季度", "2026年9月", "2026年". */
export function periodName(period: Period): string {
  if (period.frequency === "quarter") return `${period.year}年第${QUARTERS[period.index - 1]}季度`;
  if (period.frequency === "month") return `${period.year}年${period.index}月`;
  return `${period.year}年`;
}

/** A name for what is shown: cumulative periods by their months, single ones by their own name. */
export const spanName = (period: Period, span: Span): string =>
  span === "single" ? periodName(period) : cumulativeName(through(period));

const DATE = { timeZone: "Asia/Shanghai", year: "numeric", month: "2-digit", day: "2-digit" } as const;

/** Made once: making one takes longer than a hundred dates written with it. */
const FORMATS = {
  date: new Intl.DateTimeFormat("sv-SE", DATE),
  time: new Intl.DateTimeFormat("sv-SE", { ...DATE, hour: "2-digit", minute: "2-digit" }),
  instant: new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Asia/Shanghai",
    dateStyle: "short",
    timeStyle: "medium",
  }),
};

/** The calendar date in Asia/Shanghai, "2026-10-18": an instant's day decides periods and deadlines (MODEL M4). */
export const shanghaiDate = (instant: Date): string => FORMATS.date.format(instant);

/** "2026-10-18 09:12" in Asia/Shanghai. */
export const shanghaiTime = (instant: Date): string => FORMATS.time.format(instant);

/** "2026-10-18 09:12:05" in Asia/Shanghai. */
export const shanghaiInstant = (instant: Date): string => FORMATS.instant.format(instant);
