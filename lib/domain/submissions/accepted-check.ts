import { absolute, add, compare, type Decimal, shift, subtract } from "../decimal";
import { measureOf } from "../measures/measure-catalogue";
import { powerOf } from "../unit";
import { type Entry, entryKey } from "./entry";
import type { Finding } from "./finding";
import { roundingUnit } from "./relation";

/** What is accepted for a number of the same area and month, and which statement said it. */
export type AcceptedValue = {
  readonly value: Decimal;
  readonly unit: string;
  readonly decimals: number;
  readonly form: string;
  /** As it was reported: a month, a quarter and a year may end with the same month. */
  readonly period: string;
  readonly submission: number;
};

type Statement = { readonly form: string; readonly period: string };

const CELLS_NAMED = 8;

function differs(entry: Entry, accepted: AcceptedValue): boolean {
  const { quantity } = measureOf(entry.measure);
  const tolerance = add(roundingUnit(entry, quantity), roundingUnit(accepted, quantity));
  return compare(absolute(subtract(entry.value, accepted.value)), tolerance) > 0;
}

/** The accepted value in the unit of the new cell. */
const inUnitOf = (entry: Entry, value: Decimal): string =>
  `${shift(value, -powerOf(measureOf(entry.measure).quantity, entry.unit))}${entry.unit}`;

const conflict = (entry: Entry, accepted: AcceptedValue): Finding => ({
  severity: "explain",
  rule: "differs-from-accepted",
  sheet: entry.sheet,
  cell: entry.cell,
  message: `第 ${accepted.submission} 号报送（${accepted.period}）已接收的数是 ${inUnitOf(entry, accepted.value)}，本次填 ${entry.written}${entry.unit}；接收后以本次为准，请说明原因`,
});

/** A correction states its reason once: its changed cells are counted by sheet, and shown side by side on screen. */
function corrected(sheet: string, changed: readonly Entry[], submission: number): Finding {
  const named = changed.slice(0, CELLS_NAMED).map(({ cell }) => cell);
  const more = changed.length > CELLS_NAMED ? "等" : "";
  return {
    severity: "note",
    rule: "differs-from-accepted",
    sheet,
    cell: null,
    message: `较第 ${submission} 号报送更正 ${changed.length} 格：${named.join("、")}${more}`,
  };
}

/**
 * Holds a statement against what is accepted for the same month (MODEL M3). Another statement that reported the same
 * number differently asks for a sentence; a correction of the very same statement is noted.
 */
export function checkAccepted(
  statement: Statement,
  entries: readonly Entry[],
  accepted: ReadonlyMap<string, AcceptedValue>,
): Finding[] {
  const changed = entries.flatMap((entry) => {
    const before = entry.measure.startsWith("stated.") ? undefined : accepted.get(entryKey(entry));
    return before && differs(entry, before) ? [{ entry, before }] : [];
  });
  const own = changed.filter(
    ({ before }) => before.form === statement.form && before.period === statement.period,
  );
  const sheets = [...new Set(own.map(({ entry }) => entry.sheet))];
  return [
    ...changed.filter((item) => !own.includes(item)).map(({ entry, before }) => conflict(entry, before)),
    ...sheets.map((sheet) => {
      const cells = own.filter(({ entry }) => entry.sheet === sheet);
      return corrected(
        sheet,
        cells.map(({ entry }) => entry),
        cells[0]?.before.submission as number,
      );
    }),
  ];
}
