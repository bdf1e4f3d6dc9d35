import type { Dimensions } from "../../dimension";
import type { Quantity } from "../../unit";
import { type FormColumn, type FormSheet, type Relation, slotKey } from "../form";
import { formSheet, slot } from "../form-builder";

/** One line of a sheet with a single column of numbers. */
export type ListLine = {
  readonly key: string;
  readonly label: string;
  readonly measure: string;
  readonly at?: Partial<Dimensions>;
  /** Key of the line that this one is a part of (其中). */
  readonly within?: string;
  readonly optional?: boolean;
};

const COLUMN = "amount";

/** The one column of numbers of a list. */
export const listColumn: FormColumn = {
  key: COLUMN,
  label: "数值",
  group: null,
  aliases: ["数量", "金额", "人数"],
};

/** A sheet of lines with one number each. */
export const listSheet = (
  name: string,
  title: string,
  lines: readonly ListLine[],
  units: Partial<Record<Quantity, string>>,
  notes: readonly string[] = [],
): FormSheet =>
  formSheet({
    name,
    title,
    columns: [{ key: COLUMN, label: listColumn.label, aliases: [...listColumn.aliases] }],
    rows: lines.map(({ key, label, measure, at, within, optional }) => ({
      key,
      label,
      indent: within ? 1 : 0,
      slots: { [COLUMN]: slot(measure, at) },
      optional: optional ? [COLUMN] : [],
    })),
    units,
    notes,
  });

/** What the 其中 lines of a sheet promise: none is above the line it is a part of. */
export const listRelations = (sheet: string, lines: readonly ListLine[]): Relation[] =>
  lines.flatMap(({ key, within }): Relation[] =>
    within
      ? [
          {
            rule: "part-within-total",
            sheet,
            total: slotKey(within, COLUMN),
            parts: [slotKey(key, COLUMN)],
            kind: "within",
          },
        ]
      : [],
  );
