import { measureOf } from "../measures/measure-catalogue";
import type { Quantity } from "../unit";
import type { IndicatorUnit } from "./definition";
import type { Expression } from "./expression";

type BaseUnit = "yuan" | "person" | "visit" | "day" | "item" | "month";

/** Powers of base units: 元/人 is yuan 1, person -1; a pure ratio is empty. */
export type UnitVector = Readonly<Partial<Record<BaseUnit, number>>>;

const QUANTITIES: Record<Quantity, UnitVector> = {
  yuan: { yuan: 1 },
  person: { person: 1 },
  visit: { visit: 1 },
  day: { day: 1 },
  item: { item: 1 },
  ratio: {},
  "yuan-per-person": { yuan: 1, person: -1 },
};

const UNIT_WORDS: Record<BaseUnit, string> = {
  yuan: "元",
  person: "人",
  visit: "人次",
  day: "天",
  item: "个",
  month: "月",
};

const BASE_UNITS = Object.keys(UNIT_WORDS) as BaseUnit[];

/** An exponent, no figure: a unit that is not named has none. */
const powerOf = (unit: UnitVector, base: BaseUnit): number => (base in unit ? (unit[base] as number) : 0);

const combined = (one: UnitVector, other: UnitVector, sign: 1 | -1): UnitVector =>
  Object.fromEntries(
    BASE_UNITS.map((base) => [base, powerOf(one, base) + sign * powerOf(other, base)] as const).filter(
      ([, power]) => power !== 0,
    ),
  );

export const sameUnit = (one: UnitVector, other: UnitVector): boolean =>
  BASE_UNITS.every((base) => powerOf(one, base) === powerOf(other, base));

/** Persons and visits are both heads where one is divided by the other: 住院率 is a percentage. */
const headed = ({ visit, ...unit }: UnitVector): UnitVector =>
  visit === undefined ? unit : combined(unit, { person: visit }, 1);

export const isPure = (unit: UnitVector): boolean => sameUnit(headed(unit), {});

/** "元/人", "比值": a unit in words. */
export function unitWords(unit: UnitVector): string {
  const words = (sign: 1 | -1) =>
    BASE_UNITS.filter((base) => powerOf(unit, base) * sign > 0)
      .map((base) => UNIT_WORDS[base])
      .join("·");
  const above = words(1);
  const below = words(-1);
  if (below === "") return above === "" ? "比值" : above;
  return `${above === "" ? "1" : above}/${below}`;
}

/** The unit a formula's figure has, from its measures; of a sum, the unit of its first term. */
export function unitOfExpression(expression: Expression): UnitVector {
  switch (expression.op) {
    case "leaf":
      return QUANTITIES[measureOf(expression.measure).quantity];
    case "sum":
      return expression.terms[0] ? unitOfExpression(expression.terms[0]) : {};
    case "minus":
    case "gap":
      return unitOfExpression(expression.left.op === "constant" ? expression.right : expression.left);
    case "product":
      return combined(unitOfExpression(expression.left), unitOfExpression(expression.right), 1);
    case "ratio":
      return combined(unitOfExpression(expression.numerator), unitOfExpression(expression.denominator), -1);
    case "growth":
    case "constant":
      return {};
    case "months":
      return { month: 1 };
    default:
      return unitOfExpression(expression.of);
  }
}

/** A quotient without unit: two of them differ in 个百分点, and do not add up. */
export function isRate(expression: Expression): boolean {
  switch (expression.op) {
    case "growth":
      return true;
    case "ratio":
      return isPure(unitOfExpression(expression));
    case "shifted":
    case "single":
      return isRate(expression.of);
    default:
      return false;
  }
}

/** What a declared unit lets a formula come out as. */
const DECLARED: Record<IndicatorUnit, readonly UnitVector[]> = {
  percent: [{}],
  point: [{}],
  times: [{}],
  yuan: [{ yuan: 1 }, { yuan: 1, month: -1 }],
  "yuan-per-person": [
    { yuan: 1, person: -1 },
    { yuan: 1, person: -1, month: -1 },
  ],
  "yuan-per-visit": [{ yuan: 1, visit: -1 }],
  person: [{ person: 1 }],
  visit: [{ visit: 1 }],
  item: [{ item: 1 }],
  month: [{}, { month: 1 }],
  day: [{ day: 1 }, { day: 1, visit: -1 }, { day: 1, person: -1 }],
};

export const declaredFits = (declared: IndicatorUnit, unit: UnitVector): boolean =>
  isPure(unit) && ["percent", "point", "times", "month"].includes(declared)
    ? true
    : DECLARED[declared].some((fitting) => sameUnit(fitting, unit));

/** The declared units that fit a formula, for saying what may be chosen instead. */
export const fittingUnits = (expression: Expression): IndicatorUnit[] =>
  (Object.keys(DECLARED) as IndicatorUnit[]).filter((declared) =>
    isGap(expression)
      ? declared === "point"
      : declared !== "point" && declaredFits(declared, unitOfExpression(expression)),
  );

/** A difference of two rates is stated in 个百分点, nothing else is. */
export const isGap = (expression: Expression): boolean => expression.op === "gap";
