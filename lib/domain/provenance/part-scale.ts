import { grouped } from "../amount";
import { type Decimal, decimalPlaces, fixed, shift } from "../decimal";
import { powerOf, type Quantity } from "../unit";

/** The unit that the parts of one quantity are shown in. */
export type PartScale = { readonly unit: string; readonly power: number; readonly decimals: number };

/** Units of a table whose sources do not agree on one. */
const USUAL: Record<Quantity, string> = {
  yuan: "万元",
  person: "人",
  visit: "人次",
  day: "床日",
  item: "个",
  ratio: "%",
  "yuan-per-person": "元",
};

const DECIMALS_MAX = 6;

/** The unit all sources wrote in, else the usual one, with as many digits as it takes to round nothing. */
export function partScale(
  quantity: Quantity,
  written: readonly string[],
  values: readonly Decimal[],
): PartScale {
  const units = new Set(written);
  const [only] = units;
  const unit = units.size === 1 && only !== undefined ? only : USUAL[quantity];
  const power = powerOf(quantity, unit);
  const places = values.map((value) => decimalPlaces(shift(value, -power)));
  return { unit, power, decimals: Math.min(DECIMALS_MAX, Math.max(0, ...places)) };
}

export const inPartScale = (value: Decimal, { power, decimals }: PartScale): string =>
  grouped(fixed(shift(value, -power), decimals));
