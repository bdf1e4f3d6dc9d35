import type { AreaCode } from "../area";
import type { Month } from "../period";
import type { DutyStatus } from "./duty";

/** How an area met what it owed for one month. `pending` is not due yet and counts for nothing. */
export type MonthTimeliness = {
  readonly through: Month;
  readonly onTime: number;
  readonly late: number;
  /** The longest lateness of what came in. */
  readonly daysLate: number;
  readonly missing: number;
  readonly pending: number;
  readonly extended: number;
};

/** Months of one area with how many of the statements that fell due came in, and how many in time. */
export type Timeliness = {
  readonly months: readonly MonthTimeliness[];
  readonly due: number;
  readonly published: number;
  readonly onTime: number;
};

export type TimelinessRow = Timeliness & { readonly area: AreaCode; readonly name: string };

/** A year's collection by area; months that are not over are left out. */
export type TimelinessView = {
  readonly year: number;
  readonly months: readonly Month[];
  readonly rows: readonly TimelinessRow[];
};

/** How an area met what it owed for a month; what was loaded as history was not asked for then. */
export function monthTimeliness(through: Month, owed: readonly DutyStatus[]): MonthTimeliness {
  const duties = owed.filter(({ isHistory }) => !isHistory);
  const published = duties.filter((duty) => duty.published);
  const late = published.filter(({ cameLate }) => cameLate > 0);
  const open = duties.filter((duty) => !duty.published);
  return {
    through,
    onTime: published.length - late.length,
    late: late.length,
    daysLate: Math.max(0, ...late.map(({ cameLate }) => cameLate)),
    missing: open.filter(({ daysLate }) => daysLate > 0).length,
    pending: open.filter(({ daysLate }) => daysLate <= 0).length,
    extended: duties.filter(({ extension }) => extension !== null).length,
  };
}

const total = (months: readonly MonthTimeliness[], pick: (month: MonthTimeliness) => number): number =>
  months.reduce((sum, month) => sum + pick(month), 0);

/** Sums the months of one area. What is published before it falls due counts as due and in time. */
export function timelinessOf(months: readonly MonthTimeliness[]): Timeliness {
  const onTime = total(months, (month) => month.onTime);
  const published = onTime + total(months, (month) => month.late);
  return { months, onTime, published, due: published + total(months, (month) => month.missing) };
}
