import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  decimalPlaces,
  negate,
  round,
  shift,
  subtract,
  sum,
} from "../../decimal";

/** A cell that takes part in a check. */
export type CheckTerm = {
  /** "E5". */
  readonly address: string;
  readonly isNegative: boolean;
  readonly isOptional: boolean;
  /** What stands in it when the sheet is handed out, in the sheet's unit; null when it is left to be filled in. */
  readonly filled: Decimal | null;
};

/** `equal`: total = terms + constant. `within`: the only term is at most the total. */
export type CellCheck = {
  readonly kind: "equal" | "within";
  readonly total: CheckTerm;
  readonly terms: readonly CheckTerm[];
  /** A known figure of another period, in the sheet's unit. */
  readonly constant: Decimal | null;
  /** What the constant is multiplied by in the unit that is chosen in the sheet, as a formula. */
  readonly constantFactor: string;
};

export const HOLDS = "相符";
export const UNFILLED = "未填";
export const NOT_DUE = "可不填";
const DIFFERS = "差 ";
const EXCEEDS = "超出 ";
/** What a failing check begins with. */
export const FAILING_PREFIXES = ["差", "超出", "有"] as const;

/** Spreadsheets count in floats: noise far below any digit that is written. */
const NOISE = "0.0000001";
const DIGITS = 6;

/** Half a unit of the last digit as it is written; nothing for an empty cell (see `toleranceOf`). */
const halfUnit = (address: string): string =>
  `IF(ISNUMBER(${address}),0.5/10^MAX(0,LEN(${address})-FIND(".",${address}&".")),0)`;

const signed = ({ address, isNegative }: CheckTerm): string => `${isNegative ? "-" : "+"}N(${address})`;

/** The comparison itself, once everything that it needs is there. */
function comparison({ kind, total, terms, constant, constantFactor }: CellCheck): string {
  const others = terms.map(signed).join("");
  const known = constant === null ? "" : `+(${constant})*${constantFactor}`;
  const tolerance = `${[total, ...terms].map(({ address }) => halfUnit(address)).join("+")}+${NOISE}`;
  if (kind === "within") {
    const over = `ROUND(${others.slice(1)}-N(${total.address}),${DIGITS})`;
    return `IF(${over}<=${tolerance},"${HOLDS}","${EXCEEDS}"&${over})`;
  }
  const difference = `ROUND(N(${total.address})-(0${others}${known}),${DIGITS})`;
  return `IF(ABS(${difference})<=${tolerance},"${HOLDS}","${DIFFERS}"&${difference})`;
}

const addresses = (terms: readonly CheckTerm[]): string => terms.map(({ address }) => address).join(",");

/** A formula of plain functions that says how the check stands while the numbers are typed. */
export function checkFormula(check: CellCheck): string {
  const { total, terms } = check;
  const required = [total, ...terms].filter(({ isOptional }) => !isOptional);
  const due = `IF(OR(NOT(ISNUMBER(${total.address})),COUNT(${addresses(terms)})=0),"${NOT_DUE}",${comparison(check)})`;
  return required.length === 0
    ? due
    : `IF(COUNT(${addresses(required)})<${required.length},"${UNFILLED}",${due})`;
}

const places = (value: Decimal | null): Decimal =>
  value === null ? decimal(0) : shift(decimal(5), -decimalPlaces(value) - 1);

/** What the formula says of the numbers that the sheet is handed out with. */
export function checkResult({ kind, total, terms, constant }: CellCheck): string {
  const all = [total, ...terms];
  if (all.some(({ isOptional, filled }) => !isOptional && filled === null)) return UNFILLED;
  if (total.filled === null || terms.every(({ filled }) => filled === null)) return NOT_DUE;
  const tolerance = add(sum(all.map(({ filled }) => places(filled))), decimal(NOISE));
  const right = sum([
    ...terms.flatMap(({ filled, isNegative }) =>
      filled === null ? [] : [isNegative ? negate(filled) : filled],
    ),
    ...(constant === null ? [] : [constant]),
  ]);
  const difference = round(subtract(total.filled, right), DIGITS);
  if (kind === "within") {
    const over = negate(difference);
    return compare(over, tolerance) <= 0 ? HOLDS : `${EXCEEDS}${over}`;
  }
  return compare(absolute(difference), tolerance) <= 0 ? HOLDS : `${DIFFERS}${difference}`;
}
