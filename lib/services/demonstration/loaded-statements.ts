import type { LoadedCell, LoadedStatement } from "@/db/queries/facts/load-statements";
import {
  DEMONSTRATION_FORMS,
  type DemonstrationStatement,
  demonstrationStatements,
} from "@/db/seed/demonstration/demonstration-statements";
import type { AreaTree } from "@/lib/domain/area";
import { decimal, decimalPlaces } from "@/lib/domain/decimal";
import { addMonths, cumulativeName } from "@/lib/domain/period";
import { entryKey } from "@/lib/domain/submissions/entry";
import type { Form, Slot } from "@/lib/domain/submissions/form";
import { formName, shippedForm } from "@/lib/domain/submissions/form-catalogue";
import { slotAddress } from "@/lib/domain/submissions/template";
import { toBaseUnit } from "@/lib/domain/unit";

type PlacedSlot = {
  readonly sheet: string;
  readonly key: string;
  readonly slot: Slot;
  readonly cell: string;
  readonly unit: string;
};

/** Every slot of a form with the cell it has in the template: the same addresses that a made-on-demand workbook has. */
const slotsOf = (form: Form): PlacedSlot[] =>
  form.sheets.flatMap((sheet) =>
    [...sheet.slots].map(([key, slot]) => ({
      sheet: sheet.name,
      key,
      slot,
      cell: slotAddress(sheet, key),
      unit: sheet.units[slot.quantity] ?? "",
    })),
  );

const SLOTS = new Map(DEMONSTRATION_FORMS.map((code) => [code, slotsOf(shippedForm(code) as Form)]));

/** All members that the demonstration's statements speak of, for registering their series. */
export const demonstrationMembers = (): Slot[] => [...SLOTS.values()].flat().map(({ slot }) => slot);

function* cellsOf(
  statement: DemonstrationStatement,
  series: ReadonlyMap<string, number>,
): Generator<LoadedCell> {
  for (const { sheet, key, slot, cell, unit } of SLOTS.get(statement.form) ?? []) {
    const written = statement.numbers.text(sheet, key);
    if (written === null) continue;
    yield {
      series: series.get(entryKey(slot)) as number,
      value: toBaseUnit(decimal(written), slot.quantity, unit),
      written,
      unit,
      decimals: decimalPlaces(written),
      sheet,
      cell,
    };
  }
}

/** Days of the following month on which statements came in and went through. */
const STORY = [
  ["upload", 8],
  ["submit", 8],
  ["review", 9],
  ["accept", 11],
] as const;

/** The demonstration as statements that were reported, reviewed and accepted in their time. */
export function loadedStatements(
  tree: AreaTree,
  series: ReadonlyMap<string, number>,
  submitters: ReadonlyMap<string, number>,
): LoadedStatement[] {
  return [...demonstrationStatements()].map((statement): LoadedStatement => {
    const area = tree.areas.get(statement.area as never)?.name ?? statement.area;
    const next = addMonths(statement.through, 1);
    const on = (day: number): Date => new Date(`${next}-${String(day).padStart(2, "0")}T10:00:00+08:00`);
    const people: Record<string, string> = { review: `${area}复核员`, accept: "自治区局审核员" };
    return {
      form: statement.form,
      area: statement.area,
      period: statement.through,
      through: statement.through,
      vintage: "monthly",
      origin: "demo",
      fileName: `${area}${cumulativeName(statement.through)}${formName(statement.form)}.xlsx`,
      submittedBy: submitters.get(statement.area) ?? null,
      submittedAt: on(8),
      story: STORY.map(([act, day]) => ({ act, by: people[act] ?? `${area}报送员`, at: on(day) })),
      cells: cellsOf(statement, series),
    };
  });
}
