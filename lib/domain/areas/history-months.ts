import { addMonths, type Month, monthOf } from "../period";

const QUARTERS = 12;
const YEARS = 4;

/** The last twelve quarters' ends of which anything is published; where only whole years are, the years. */
export function historyMonths(published: readonly Month[], at: Month): Month[] {
  const reached = [...new Set(published)].filter((month) => month <= at && monthOf(month) % 3 === 0).sort();
  const ends = reached.includes(at) ? reached : [...reached, at];
  return ends
    .filter((month) => month > addMonths(at, -3 * QUARTERS) || monthOf(month) === 12)
    .slice(-QUARTERS);
}

/** The same month of this and earlier years, oldest first: what cumulative amounts compare with. */
export const sameMonths = (at: Month): Month[] =>
  Array.from({ length: YEARS }, (_, index) => addMonths(at, -12 * (YEARS - 1 - index)));
