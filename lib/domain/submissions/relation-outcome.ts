import { isBare } from "./cell-label";
import { entryKey } from "./entry";
import type { Form, FormSheet, Relation } from "./form";
import { plainLabel } from "./plain-text";
import { checkRelations } from "./relation";

type Placed = Parameters<typeof checkRelations>[1] extends ReadonlyMap<string, infer One> ? One : never;

/** One arithmetic relation of a statement, in words, and whether its numbers keep it. */
export type RelationOutcome = {
  readonly words: string;
  readonly holds: boolean;
  /** What does not add up; null when it holds. */
  readonly message: string | null;
};

const placeKey = (sheet: string, slot: string): string => `${sheet}!${slot}`;

/** The relations in which any of some numbers takes part and whose numbers are all there, each with its outcome. */
export function relationOutcomes(
  form: Form,
  numbers: ReadonlyMap<string, Placed>,
  touching: ReadonlySet<string>,
): RelationOutcome[] {
  const placed = new Map<string, Placed>();
  const touched = new Set<string>();
  for (const sheet of form.sheets) {
    for (const [slot, member] of sheet.slots) {
      const key = entryKey(member);
      const number = numbers.get(key);
      if (number) placed.set(placeKey(sheet.name, slot), number);
      if (touching.has(key)) touched.add(placeKey(sheet.name, slot));
    }
  }
  return form.relations.flatMap((relation): RelationOutcome[] => {
    const places = [relation.total, ...relation.parts].map((slot) => placeKey(relation.sheet, slot));
    if (!places.some((place) => touched.has(place)) || !places.every((place) => placed.has(place))) return [];
    const findings = checkRelations({ ...form, relations: [relation] }, placed, placeKey);
    const sheet = form.sheets.find(({ name }) => name === relation.sheet) as FormSheet;
    return [
      {
        words: relationWords(sheet, relation),
        holds: findings.length === 0,
        message: findings.length === 0 ? null : findings.map(({ message }) => message).join("；"),
      },
    ];
  });
}

/** "住院：医疗费用总额＝政策范围内费用＋全自费＋…": what stays the same is said once. */
export function relationWords(sheet: FormSheet, { total, parts, kind }: Relation): string {
  const names = [total, ...parts].map((slot) => {
    const [row = "", column = ""] = slot.split("/");
    const head = sheet.columns.find(({ key }) => key === column);
    const group = head?.group && isBare(sheet, head.label) ? head.group : "";
    return {
      row: plainLabel(sheet.rows.find(({ key }) => key === row)?.label ?? row),
      column: `${group}${plainLabel(head?.label ?? column)}`,
    };
  });
  const [first] = names;
  const oneRow = names.every(({ row }) => row === first?.row);
  const oneColumn = names.every(({ column }) => column === first?.column);
  const own = names.map(({ row, column }) => (oneRow ? column : oneColumn ? row : `${row}${column}`));
  const [left = "", ...right] = own;
  const words = kind === "equal" ? `${left}＝${right.join("＋")}` : `${right.join("、")}不大于${left}`;
  const head = oneRow ? first?.row : oneColumn && sheet.columns.length > 1 ? first?.column : null;
  return head ? `${head}：${words}` : words;
}
