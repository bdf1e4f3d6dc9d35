import { grouped } from "../../amount";
import { type Decimal, fixed } from "../../decimal";
import type { IndicatorUnit } from "../definition";
import type { Expression } from "../expression";
import { formatValue } from "../format";
import { sameUnit, type UnitVector, unitOfExpression } from "../unit-vector";

const PLAIN_UNITS: readonly (readonly [UnitVector, IndicatorUnit, number])[] = [
  [{ yuan: 1 }, "yuan", 2],
  [{ yuan: 1, month: -1 }, "yuan", 2],
  [{ person: 1 }, "person", 2],
  [{ visit: 1 }, "visit", 2],
  [{ item: 1 }, "item", 0],
  [{ day: 1 }, "day", 0],
];

const PLACES = 4;

/** One side of a division in its own unit: "12.34亿元", "2,345.67万人". */
export function sideText(value: Decimal, side: Expression): string {
  const unit = unitOfExpression(side);
  const known = PLAIN_UNITS.find(([vector]) => sameUnit(vector, unit));
  if (!known) return grouped(fixed(value, PLACES));
  const [, shown, decimals] = known;
  return formatValue(value, { unit: shown, decimals });
}
