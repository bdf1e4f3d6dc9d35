import { ONE } from "../decimal";
import type { Commitment } from "../policy/commitment";
import { type FoundParameter, sourceOf } from "../policy/registered-parameter";
import type { ArrivalDeadline } from "./subsidy-arrival";

/** The last day of a month, "2019-06-30". */
export const lastDay = (at: string): string =>
  new Date(Date.UTC(Number(at.slice(0, 4)), Number(at.slice(5, 7)), 0)).toISOString().slice(0, 10);

/** Every date by which subsidy is to be there, with its share of the year. */
export function arrivalDeadlines(found: FoundParameter): ArrivalDeadline[] {
  const { points, due }: Commitment = found.entry.commitment;
  const source = sourceOf(found.entry, found.aside);
  if (points.length > 0) {
    return points.map(({ due: date, value }) => ({
      date,
      share: value === ONE ? null : { name: `截至${date}应到位比例`, value, unit: "ratio", source },
    }));
  }
  return due === null ? [] : [{ date: lastDay(due), share: null }];
}

/**
 * The deadline to judge by: the last one that has passed and that the data reaches; before any has, the first to come.
 * `through` is the last day that the data speaks of.
 */
export const deadlineToJudge = (
  deadlines: readonly ArrivalDeadline[],
  through: string,
  today: string,
): ArrivalDeadline | null =>
  deadlines.filter(({ date }) => date < today && date <= through).at(-1) ?? deadlines[0] ?? null;
