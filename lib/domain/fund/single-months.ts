import { subtractValues, type Value } from "../value";

/** Months alone, from amounts cumulated from January: each less the one before, of one vintage (MODEL M3). */
export const singleMonths = (cumulative: readonly Value[]): Value[] =>
  cumulative.map((value, index) => {
    const before = cumulative[index - 1];
    return before === undefined || !value.known ? value : subtractValues(value, before);
  });
