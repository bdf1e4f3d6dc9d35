import { grouped } from "../amount";
import {
  absolute,
  compare,
  type Decimal,
  decimal,
  divide,
  fixed,
  isNegative,
  isZero,
  round,
  shift,
  subtract,
} from "../decimal";
import { measureOf } from "../measures/measure-catalogue";
import { unitPower } from "../unit";
import type { SubmissionCell } from "./submission-cell";

type Written = Pick<SubmissionCell, "written" | "unit" | "decimals" | "value" | "key">;

/** From a tenfold on a percentage says less than a multiple. */
const MULTIPLE_FROM = decimal(10);

/** As the cell wrote it, with its thousands set apart where it is plain digits. */
export const writtenText = ({ written }: Pick<Written, "written">): string =>
  /^-?\d+(\.\d+)?$/.test(written) ? grouped(written) : written;

/** The power of ten between a cell's unit and the base unit; stated balances are money, other stated values ratios. */
function powerIn({ key, unit }: Written): number {
  const measure = key.split("|")[0] as string;
  const power = measure.startsWith("stated.")
    ? (unitPower("yuan", unit) ?? unitPower("ratio", unit))
    : unitPower(measureOf(measure).quantity, unit);
  if (power === null) throw new RangeError(`${measure} is not written in ${unit}`);
  return power;
}

/** Another value of the same number, in the unit and with the decimals of this cell. */
export const textLike = (cell: Written, value: Decimal): string =>
  grouped(fixed(shift(value, -powerIn(cell)), cell.decimals));

/**
 * How a cell differs from another value of the same number: in percent where both are positive, else by the amount, for a
 * negative base or a change of sign has no growth.
 */
export function changeText(cell: Written, base: Decimal): string {
  const change = subtract(cell.value, base);
  if (isZero(change)) return "持平";
  const sign = isNegative(change) ? "−" : "+";
  if (isNegative(base) || isZero(base) || isNegative(cell.value)) {
    return `${sign}${textLike(cell, absolute(change))}`;
  }
  const growth = divide(change, base);
  if (compare(growth, MULTIPLE_FROM) >= 0) return `增至${fixed(divide(cell.value, base), 0)}倍`;
  const percent = shift(absolute(growth), 2);
  return isZero(round(percent, 1)) ? "基本持平" : `${sign}${fixed(percent, 1)}%`;
}
