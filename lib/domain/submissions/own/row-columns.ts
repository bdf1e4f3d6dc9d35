import type { Scheme } from "../../dimension";
import type { FormSheet } from "../form";

/** A column in which an added row may be asked for, and the scheme it stands for. */
export type RowColumn = { readonly key: string; readonly scheme: Scheme };

/**
 * The columns that an added row may have a number in. A sheet of one column takes any; one with columns by scheme takes
 * one number for each scheme. Where columns are different measures a row would say nothing: empty.
 */
export function rowColumns(sheet: FormSheet): RowColumn[] {
  const [only, ...others] = sheet.columns;
  if (only && others.length === 0) return [{ key: only.key, scheme: "all" }];
  const found: RowColumn[] = [];
  for (const { key } of sheet.columns) {
    const schemes = new Set(
      [...sheet.slots].flatMap(([slot, { dimensions }]) =>
        slot.split("/")[1] === key ? [dimensions.scheme] : [],
      ),
    );
    const [scheme] = schemes;
    if (schemes.size !== 1 || scheme === undefined) return [];
    if (!found.some((column) => column.scheme === scheme)) found.push({ key, scheme });
  }
  return found.length > 1 ? found : [];
}
