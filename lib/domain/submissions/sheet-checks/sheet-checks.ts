import { grouped } from "../../amount";
import { type Decimal, decimal, shift } from "../../decimal";
import { powerOf } from "../../unit";
import type { Form, FormSheet, Relation } from "../form";
import { slotKey } from "../form";
import { relationWords } from "../relation-outcome";
import { cellAddress } from "../sheet";
import { slotPlace } from "../template";
import { type CellCheck, type CheckTerm, checkFormula, checkResult, HOLDS } from "./check-formula";
import { openingRelations } from "./opening-check";

/** A check that a sheet makes of itself: what it holds, its formula, and what it says when the sheet is handed out. */
export type SheetCheck = {
  readonly words: string;
  readonly formula: string;
  readonly shown: string;
  /** The cell that is marked when it fails; null for checks of the whole sheet. */
  readonly watched: string | null;
};

/** How a sheet is handed out: its numbers by slot in its unit, last year's closing figures by entry key. */
export type CheckedSheet = {
  readonly fill: (slot: string) => string | null;
  readonly opening: ReadonlyMap<string, Decimal>;
  /** A formula for what the sheet's own unit is multiplied by in the unit that is chosen in it. */
  readonly unitFactor: string;
  /** Rows that the table stands below its place in the template. */
  readonly rowOffset: number;
};

/** Where a slot stands in a table that many rows below its place in the template. */
export function addressBelow(sheet: FormSheet, slot: string, rowOffset: number): string {
  const { row, column } = slotPlace(sheet, slot);
  return cellAddress(row + rowOffset, column);
}

const TEXT_ALLOWED = "—";

function termOf(
  sheet: FormSheet,
  slot: string,
  { fill, rowOffset }: CheckedSheet,
  isNegative = false,
): CheckTerm {
  const filled = fill(slot);
  return {
    address: addressBelow(sheet, slot, rowOffset),
    isNegative,
    isOptional: sheet.optional.has(slot),
    filled: filled === null ? null : decimal(filled),
  };
}

const said = (words: string, check: CellCheck): SheetCheck => ({
  words,
  formula: checkFormula(check),
  shown: checkResult(check),
  watched: check.kind === "within" ? (check.terms[0]?.address ?? null) : check.total.address,
});

/** One line for each sum, one for each 其中. */
function relationChecks(sheet: FormSheet, relation: Relation, at: CheckedSheet): SheetCheck[] {
  const placed = relation.parts.filter((part) => sheet.slots.has(part));
  const single = relation.kind === "within" ? placed.map((part) => [part]) : [placed];
  return single.map((parts) =>
    said(relationWords(sheet, { ...relation, parts }), {
      kind: relation.kind,
      total: termOf(sheet, relation.total, at),
      terms: parts.map((part) => termOf(sheet, part, at)),
      constant: null,
      constantFactor: "1",
    }),
  );
}

function openingChecks(sheet: FormSheet, at: CheckedSheet): SheetCheck[] {
  return openingRelations(sheet, at.opening).flatMap(({ total, terms, opening }) => {
    const slot = sheet.slots.get(total);
    const unit = slot && sheet.units[slot.quantity];
    if (!slot || !unit) return [];
    const constant = shift(opening, -powerOf(slot.quantity, unit));
    const [, column = ""] = total.split("/");
    const head = sheet.columns.find(({ key }) => key === column);
    const name = sheet.columns.length > 1 && head ? `${head.group ?? ""}${head.label}：` : "";
    return [
      said(
        `${name}期末累计结余＝上年末累计结余 ${grouped(constant)}${unit}＋本年收入－本年支出（不平的写明原因）`,
        {
          kind: "equal",
          total: termOf(sheet, total, at),
          terms: terms.map((term) => termOf(sheet, term.slot, at, term.isNegative)),
          constant,
          constantFactor: at.unitFactor,
        },
      ),
    ];
  });
}

/** Addresses next to each other in a row as ranges, "B5:D5,F5". */
function rangesOf(sheet: FormSheet, slots: ReadonlySet<string>, rowOffset: number): string[] {
  const ranges: string[] = [];
  for (const row of sheet.rows) {
    let first: string | null = null;
    let last: string | null = null;
    for (const column of [...sheet.columns, null]) {
      const key = column && slotKey(row.key, column.key);
      if (key && slots.has(key)) {
        last = addressBelow(sheet, key, rowOffset);
        first ??= last;
      } else if (first && last) {
        ranges.push(first === last ? first : `${first}:${last}`);
        first = null;
        last = null;
      }
    }
  }
  return ranges;
}

/** What a sheet must have filled in, as ranges. */
export function requiredRanges(
  sheet: FormSheet,
  rowOffset: number,
): { readonly count: number; readonly ranges: string[] } {
  const required = new Set([...sheet.slots.keys()].filter((key) => !sheet.optional.has(key)));
  return { count: required.size, ranges: rangesOf(sheet, required, rowOffset) };
}

/** The whole table as one range. */
export function tableRange(sheet: FormSheet, rowOffset: number): string {
  const corner = (row: number, column: number): string =>
    addressBelow(
      sheet,
      slotKey(sheet.rows.at(row)?.key ?? "", sheet.columns.at(column)?.key ?? ""),
      rowOffset,
    );
  return `${corner(0, 0)}:${corner(-1, -1)}`;
}

/** Pasted text is no number: it is found in the whole table, wherever it stands. */
function textCheck(sheet: FormSheet, rowOffset: number): SheetCheck {
  const table = tableRange(sheet, rowOffset);
  const found = `SUMPRODUCT(ISTEXT(${table})*(${table}<>"${TEXT_ALLOWED}"))`;
  return {
    words: "数据格里是数字或“—”，没有文字",
    formula: `IF(${found}=0,"${HOLDS}","有 "&${found}&" 格是文字")`,
    shown: HOLDS,
    watched: null,
  };
}

/** Everything that a sheet can check of itself without the product: its form's relations and its carried balances. */
export function sheetChecks(form: Form, sheet: FormSheet, at: CheckedSheet): SheetCheck[] {
  const own = form.relations.filter((relation) => relation.sheet === sheet.name);
  return [
    textCheck(sheet, at.rowOffset),
    ...own.flatMap((relation) => relationChecks(sheet, relation, at)),
    ...openingChecks(sheet, at),
  ];
}
