import { absolute, compare, type Decimal, decimal, divide, isZero, subtract, ZERO } from "../../decimal";
import { measureOf } from "../../measures/measure-catalogue";
import { cellLabel, formLabels } from "../cell-label";
import { changeText, textLike, writtenText } from "../cell-text";
import type { Earlier } from "../earlier";
import type { Finding } from "../finding";
import { FINDING_ADVICE } from "../finding-advice";
import type { Form } from "../form";
import { cellAnchor } from "../statement-table";
import type { SubmissionCell } from "../submission-cell";

/** Another value of the same number, in the unit of the cell, and how the cell differs from it. */
export type CellBase = { readonly text: string; readonly change: string };

/** One number beside its past. JSON only. */
export type OddCell = {
  readonly anchor: string;
  readonly sheet: string;
  readonly cell: string;
  readonly label: string;
  readonly text: string;
  readonly previous: CellBase | null;
  readonly lastYear: CellBase | null;
  /** What is odd about it: the check's name and what it found. */
  readonly why: readonly { readonly name: string; readonly message: string }[];
};

export type OddCells = {
  /** Cells that a check found odd. */
  readonly odd: readonly OddCell[];
  /** The others that have a past, the largest movement against last year first. */
  readonly moved: readonly OddCell[];
};

const from = (cell: SubmissionCell, base: Decimal | undefined): CellBase | null =>
  base === undefined || cell.bound
    ? null
    : { text: `${textLike(cell, base)} ${cell.unit}`, change: changeText(cell, base) };

/** The latest earlier month of the year; of a stock in January, the end of last year. */
function previousOf({ key }: SubmissionCell, { thisYear, opening }: Earlier): Decimal | undefined {
  const measure = key.split("|")[0] as string;
  if (thisYear.has(key) || measure.startsWith("stated.")) return thisYear.get(key);
  return measureOf(measure).kind === "stock" ? opening.get(key) : undefined;
}

/** How far a number moved, as a share of what it was; from nothing to something is farther than anything. */
const FARTHEST = decimal("1000000000");
function movement({ value }: SubmissionCell, base: Decimal | undefined): Decimal {
  if (base === undefined) return ZERO;
  const change = absolute(subtract(value, base));
  if (isZero(change)) return ZERO;
  return isZero(base) ? FARTHEST : divide(change, absolute(base));
}

/** A statement's numbers beside the last period and last year: what the checks found odd, then what moved most. */
export function oddCells(
  form: Form | null,
  cells: readonly SubmissionCell[],
  findings: readonly Finding[],
  earlier: Earlier,
): OddCells {
  const labels = formLabels(form);
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.severity === "note" || finding.sheet === null || finding.cell === null) continue;
    const anchor = cellAnchor(finding.sheet, finding.cell);
    found.set(anchor, [...(found.get(anchor) ?? []), finding]);
  }
  const shown = (cell: SubmissionCell): OddCell => ({
    anchor: cellAnchor(cell.sheet, cell.cell),
    sheet: cell.sheet,
    cell: cell.cell,
    label: cellLabel(labels, cell.key),
    text: `${writtenText(cell)} ${cell.unit}`,
    previous: from(cell, previousOf(cell, earlier)),
    lastYear: from(cell, earlier.lastYear.get(cell.key)),
    why: (found.get(cellAnchor(cell.sheet, cell.cell)) ?? []).map(({ rule, message }) => ({
      name: FINDING_ADVICE[rule].name,
      message,
    })),
  });
  const base = (cell: SubmissionCell) => earlier.lastYear.get(cell.key) ?? previousOf(cell, earlier);
  const isOdd = (cell: SubmissionCell): boolean => found.has(cellAnchor(cell.sheet, cell.cell));
  const places = new Map([...labels.keys()].map((key, index) => [key, index]));
  const placeOf = ({ key }: SubmissionCell): number => places.get(key) ?? labels.size;
  const byMovement = (a: SubmissionCell, b: SubmissionCell): number =>
    compare(movement(b, base(b)), movement(a, base(a))) || placeOf(a) - placeOf(b);
  return {
    odd: cells
      .filter(isOdd)
      .sort((a, b) => placeOf(a) - placeOf(b))
      .map(shown),
    moved: cells
      .filter((cell) => !isOdd(cell) && !cell.bound && base(cell) !== undefined)
      .sort(byMovement)
      .map(shown),
  };
}
