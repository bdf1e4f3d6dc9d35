import { grouped } from "../amount";
import { absolute, compare, type Decimal, divide, fixed, isZero, shift, subtract } from "../decimal";
import type { AcceptedValue } from "../submissions/accepted-check";
import { entryKey } from "../submissions/entry";
import { roundingUnit } from "../submissions/relation";
import { powerOf } from "../unit";
import { type RolledValue, slotLabel } from "./roll-up";

/** One number of the statement beside the same number out of the settlements. JSON only. */
export type ReconciliationLine = {
  /** Name of the form that the number stands on. */
  readonly form: string;
  readonly sheet: string;
  readonly label: string;
  readonly unit: string;
  readonly reported: string | null;
  readonly rolledUp: string;
  readonly difference: string | null;
  readonly differs: boolean;
  readonly percent: string | null;
  readonly submission: number | null;
};

/** Beyond what rounding of the statement explains; settlements are exact to the cent. */
function differs(rolled: RolledValue, reported: AcceptedValue): boolean {
  const tolerance = roundingUnit(reported, rolled.slot.quantity);
  return compare(absolute(subtract(rolled.value, reported.value)), tolerance) > 0;
}

function lineOf(rolled: RolledValue, reported: AcceptedValue | undefined): ReconciliationLine {
  const { form, sheet, slot } = rolled;
  const unit = reported?.unit ?? sheet.units[slot.quantity] ?? "";
  const power = unit === "" ? 0 : powerOf(slot.quantity, unit);
  const places = slot.quantity === "yuan" ? 2 : 0;
  const text = (value: Decimal): string => grouped(fixed(shift(value, -power), places));
  const gap = reported ? subtract(rolled.value, reported.value) : null;
  const isDifferent = reported !== undefined && differs(rolled, reported);
  return {
    form: form.name,
    sheet: sheet.name,
    label: slotLabel(rolled),
    unit,
    reported: reported ? text(reported.value) : null,
    rolledUp: text(rolled.value),
    difference: gap === null ? null : text(gap),
    differs: isDifferent,
    percent:
      gap === null || reported === undefined || isZero(reported.value)
        ? null
        : `${fixed(shift(divide(gap, reported.value), 2), 1)}%`,
    submission: reported?.submission ?? null,
  };
}

/** Settlement detail held against the area's own statement, number by number: differences first (MODEL M9). */
export function reconcile(
  rolled: readonly RolledValue[],
  reported: ReadonlyMap<string, AcceptedValue>,
): ReconciliationLine[] {
  const lines = rolled.map((one) => {
    const { measure, dimensions } = one.slot;
    return lineOf(one, reported.get(entryKey({ measure, dimensions })));
  });
  return [...lines.filter((line) => line.differs), ...lines.filter((line) => !line.differs)];
}
