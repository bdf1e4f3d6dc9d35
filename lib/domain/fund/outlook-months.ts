import { addMonths, type Month, month, yearOf } from "../period";

/** Years that an outlook looks back on. */
const YEARS = 4;

/** The months that a year's outlook is read from: its own, then the same month and the year's end of each earlier year. */
export function outlookMonths(at: Month): [Month, ...Month[]] {
  return [
    at,
    ...Array.from({ length: YEARS }, (_, back) => [
      addMonths(at, -12 * (back + 1)),
      month(yearOf(at) - back - 1, 12),
    ]).flat(),
  ];
}
