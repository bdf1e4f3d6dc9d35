import type { Quantity } from "../../unit";
import { halfWidth, plainLabel } from "../plain-text";

/** What of a workbook may be called otherwise than the form calls it. */
export const MAPPING_KINDS = { sheet: "工作表", column: "列", row: "行", unit: "计量单位" } as const;

export type MappingKind = keyof typeof MAPPING_KINDS;

/** What a person confirmed that a label of their area's workbooks means. */
export type LabelMapping = {
  readonly id: number;
  readonly kind: MappingKind;
  /** The form's sheet; of a workbook's sheet, the one it is. */
  readonly sheet: string;
  /** As labels are compared, see `mappingLabel`; of a unit, see `unitLabel`. */
  readonly label: string;
  /** As it stood in the workbook. */
  readonly written: string;
  /** Key of the row or column, name of the sheet, the unit; null where it is confirmed not to be taken. */
  readonly target: string | null;
  /** Only for the statement it was confirmed for: against what the workbook itself states. */
  readonly once: boolean;
  readonly confirmedBy: string;
  /** A day, "2026-10-12". */
  readonly confirmedOn: string;
};

const PERIOD = /(20\d{2})年度?|\d{1,2}([-—~至]\d{1,2})?月(份|末|底)?|[一二三四]季度/g;

/** A label as mappings are kept by: plain, and without the period that changes every time. */
export function mappingLabel(text: string): string {
  const plain = plainLabel(text);
  return plain.replace(PERIOD, "") || plain;
}

/** Lines over a table that are no heads of its columns: units, periods, who fills it in. */
const NO_HEAD = /(单位|期间|报告期|日期|时间|填表|制表)[:：]|^(20\d{2}年)[\d\-—~至]*月?[份末底]?$/;

const HEADS_TOLD = 2;

/** A column's lowest head with the one above it; lines over the table are none. */
const told = (heads: readonly string[]): string[] =>
  heads
    .filter((head) => !NO_HEAD.test(halfWidth(head).replace(/\s/g, "")) && mappingLabel(head) !== "")
    .slice(-HEADS_TOLD);

/** How a column is told from others: "职工医保—小计". */
export const columnLabel = (heads: readonly string[]): string =>
  [...new Set(told(heads).map(mappingLabel))].join("—");

/** The same as it stands in the workbook. */
export const columnWords = (heads: readonly string[]): string => told(heads).join("—");

/** A unit holds for a quantity of a sheet, or of one of its columns. */
export const unitLabel = (quantity: Quantity, column: string | null): string =>
  column === null ? quantity : `${quantity}@${column}`;

/** "（张三 2026-10-12 确认）" */
export const confirmedWords = ({ confirmedBy, confirmedOn }: LabelMapping): string =>
  `（${confirmedBy} ${confirmedOn} 确认）`;

/** The mappings of one kind and sheet, by label; what holds for one statement only goes before what is remembered. */
export function mappingsOf(
  mappings: readonly LabelMapping[],
  kind: MappingKind,
  sheet: string,
): ReadonlyMap<string, LabelMapping> {
  const own = mappings.filter((mapping) => mapping.kind === kind && mapping.sheet === sheet);
  return new Map(
    [...own].sort((a, b) => Number(a.once) - Number(b.once)).map((mapping) => [mapping.label, mapping]),
  );
}
