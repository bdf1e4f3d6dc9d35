import { type CellContent, NO_CACHED_VALUE } from "@/lib/domain/submissions/sheet";
import { cellText } from "../xml/xml-text";
import type { CellStyles } from "./cell-styles";
import { dateText, isoDateText } from "./date-text";
import type { NumberFormat } from "./number-format";
import { numberText } from "./number-text";

/** What a `c` element says, before it means anything. */
export type RawCell = {
  readonly type: string;
  readonly style: number;
  readonly formula: boolean;
  /** The text of `v`; undefined when there is no such element. */
  readonly value: string | undefined;
  readonly inlineText: string;
};

export type CellContext = {
  readonly strings: readonly string[];
  readonly styles: CellStyles;
  readonly date1904: boolean;
};

/** What stands in `text` of an error cell that is not one of the workbook's own errors (#REF! …). */
export const UNREADABLE_VALUE = "无法识别的值";
export const DATE_OUT_OF_RANGE = "日期超出范围";

const error = (text: string): CellContent => ({ kind: "error", text });
const text = (value: string): CellContent | undefined =>
  value === "" ? undefined : { kind: "text", text: value };

function numberContent(written: string, format: NumberFormat, date1904: boolean): CellContent {
  const number = numberText(written);
  if (!number) return error(UNREADABLE_VALUE);
  if (format.kind !== "number" && format.kind !== "percent") {
    const date = dateText(Number(written), format.kind, date1904);
    return date ? { kind: "date", text: date } : error(DATE_OUT_OF_RANGE);
  }
  return {
    kind: "number",
    text: number.text,
    percent: format.kind === "percent",
    ...(number.precisionLost && { precisionLost: true }),
    ...(format.scaled && { scaledDisplay: true }),
  };
}

function sharedText(index: string, strings: readonly string[]): CellContent | undefined {
  const found = /^\s*\d{1,9}\s*$/.test(index) ? strings[Number(index)] : undefined;
  return found === undefined ? error(UNREADABLE_VALUE) : text(found);
}

function booleanContent(value: string): CellContent {
  if (/^(1|true)$/i.test(value.trim())) return { kind: "boolean", text: "TRUE" };
  if (/^(0|false)$/i.test(value.trim())) return { kind: "boolean", text: "FALSE" };
  return error(UNREADABLE_VALUE);
}

function dateContent(value: string): CellContent {
  const date = isoDateText(value);
  return date ? { kind: "date", text: date } : error(UNREADABLE_VALUE);
}

/** A formula that was never calculated has no value, which is something else than an empty text or zero. */
const isUncalculated = ({ formula, type, value }: RawCell): boolean =>
  formula && (value === undefined || (value === "" && type !== "str"));

/** The content of a cell; undefined when it is empty. */
export function cellContent(cell: RawCell, context: CellContext): CellContent | undefined {
  if (isUncalculated(cell)) return error(NO_CACHED_VALUE);
  if (cell.type === "inlineStr") return text(cellText(cell.inlineText));
  const value = cell.value ?? "";
  if (value === "") return undefined;
  if (cell.type === "s") return sharedText(value, context.strings);
  if (cell.type === "str") return text(cellText(value));
  if (cell.type === "b") return booleanContent(value);
  if (cell.type === "e") return error(cellText(value.trim()));
  if (cell.type === "d") return dateContent(value);
  return numberContent(value, context.styles.formatOf(cell.style), context.date1904);
}
