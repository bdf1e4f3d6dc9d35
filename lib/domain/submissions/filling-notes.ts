import type { FormSheet } from "./form";

/** How a sheet of the product's own template is filled in; said below its table. */
export function fillingNotes(sheet: FormSheet, choosesUnit: boolean): string[] {
  const blocked = sheet.rows.length * sheet.columns.length > sheet.slots.size ? "，斜线格不填" : "";
  const spare = sheet.optional.size > 0 ? "，白色格没有的可以空着" : "";
  return [
    `填法：米黄色格必填${spare}${blocked}。只填数字，单位见${choosesUnit ? "右上角（可下拉改选，选后全表按所选单位填）" : "右上角和表头"}。`,
    "没有发生的填 0；不适用、确实取不到数的填“—”，提交时说明原因。空着就是未报，不会当作 0。",
  ];
}

/** Units of money that a sheet may be written in instead of its own. */
export const MONEY_UNITS = ["元", "万元", "亿元"] as const;

/** A sheet of money only, whose unit line alone says the unit: where heads name units too, they would contradict it. */
export const choosesUnit = (sheet: FormSheet): boolean =>
  Object.keys(sheet.units).length === 1 && sheet.units.yuan !== undefined;
