import { choosesUnit, MONEY_UNITS } from "@/lib/domain/submissions/filling-notes";
import type { FormSheet } from "@/lib/domain/submissions/form";
import { powerOf } from "@/lib/domain/unit";

/** The line that says a sheet's units, and what follows from choosing another. */
export type UnitLine = {
  readonly text: string;
  readonly choices: readonly string[] | null;
  /** What a figure in the sheet's own unit is multiplied by in the chosen one; null where none can be chosen. */
  readonly factor: string | null;
};

/** The unit stands to the right of how the checks are. */
const UNIT_CELL = "$B$2";

const lineOf = (unit: string): string => `单位：${unit}`;

export function unitLine(sheet: FormSheet): UnitLine {
  const text = lineOf(Object.values(sheet.units).join("、"));
  const own = sheet.units.yuan;
  if (!choosesUnit(sheet) || own === undefined) return { text, choices: null, factor: null };
  const factor = MONEY_UNITS.filter((unit) => unit !== own).reduce((otherwise, unit) => {
    const power = powerOf("yuan", own) - powerOf("yuan", unit);
    return `IF(${UNIT_CELL}="${lineOf(unit)}",10^${power < 0 ? `(${power})` : power},${otherwise})`;
  }, "1");
  return { text, choices: MONEY_UNITS.map(lineOf), factor };
}
