import { cellLabel, formLabels } from "./cell-label";
import { changeText, writtenText } from "./cell-text";
import type { Form } from "./form";
import { cellAnchor } from "./statement-table";
import type { SubmissionCell } from "./submission-cell";

/** One number that a correction changed, before and after side by side. JSON only. */
export type Difference = {
  readonly anchor: string;
  readonly sheet: string;
  readonly cell: string;
  readonly label: string;
  /** As each statement wrote it, with its unit; null where it has no such number. */
  readonly before: string | null;
  readonly after: string | null;
  readonly change: string | null;
};

const shown = (cell: SubmissionCell): string => `${writtenText(cell)} ${cell.unit}`;

const same = (a: SubmissionCell | undefined, b: SubmissionCell | undefined): boolean =>
  a !== undefined && b !== undefined && a.value === b.value && a.bound === b.bound;

/** In reading order of the form; what it does not have comes last. */
function inFormOrder(labels: ReadonlyMap<string, string>, keys: readonly string[]): string[] {
  const places = new Map([...labels.keys()].map((key, index) => [key, index]));
  const placeOf = (key: string): number => places.get(key) ?? labels.size;
  return [...keys].sort((a, b) => placeOf(a) - placeOf(b));
}

/** What differs between two statements of one place, in the order of the form. */
export function statementDifferences(
  form: Form | null,
  before: readonly SubmissionCell[],
  after: readonly SubmissionCell[],
): Difference[] {
  const labels = formLabels(form);
  const old = new Map(before.map((cell) => [cell.key, cell]));
  const now = new Map(after.map((cell) => [cell.key, cell]));
  return inFormOrder(labels, [...new Set([...now.keys(), ...old.keys()])]).flatMap((key): Difference[] => {
    const [was, is] = [old.get(key), now.get(key)];
    const at = is ?? was;
    if (!at || same(was, is)) return [];
    return [
      {
        anchor: cellAnchor(at.sheet, at.cell),
        sheet: at.sheet,
        cell: at.cell,
        label: cellLabel(labels, key),
        before: was ? shown(was) : null,
        after: is ? shown(is) : null,
        change: was && is && !was.bound && !is.bound ? changeText(is, was.value) : null,
      },
    ];
  });
}
