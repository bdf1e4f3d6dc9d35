import { type AreaTree, findArea } from "../area";
import type { Decimal } from "../decimal";
import { isNegative, shift } from "../decimal";
import { isScheme, type Scheme } from "../dimension";
import type { FormReader } from "../form-problem";
import { allMeasures } from "../measures/measure-catalogue";
import { ownMeasure } from "../measures/own-measure";
import { type Month, parsePeriod, through } from "../period";
import { readNumberText } from "../submissions/number-text";
import { type Quantity, unitPower } from "../unit";
import type { Concern } from "./scope-break";

/** How many items of a form may be named, and how many restated bases. */
export const ITEMS_MAX = 3;
export const RESTATED_MAX = 4;

export const measureQuantity = (code: string): Quantity | null =>
  (allMeasures().find((measure) => measure.code === code) ?? ownMeasure(code))?.quantity ?? null;

/** A month as people write it in a form, "2024-01"; a problem at its field otherwise. */
export function readMonth(form: FormReader, field: string, name: string): Month | null {
  const period = parsePeriod(form.raw(field));
  if (period?.frequency === "month") return through(period);
  return form.fault(field, `${name}须写作 2024-01`);
}

export function readArea(form: FormReader, tree: AreaTree) {
  const area = findArea(tree, form.raw("area"));
  return area ?? form.fault("area", `没有“${form.raw("area")}”这个地区`);
}

export function readScheme(form: FormReader, field: string): Scheme | null {
  const text = form.raw(field);
  return isScheme(text) ? text : form.fault(field, "请选择险种");
}

/** What is concerned: "measure:visits" or "indicator:C01", one of them at least; a scheme alone when one is named. */
export function readConcern(form: FormReader, indicators: ReadonlySet<string>): Omit<Concern, "settings"> {
  const named = Array.from({ length: ITEMS_MAX }, (_, index) => `item-${index + 1}`).filter(
    (field) => form.raw(field) !== "",
  );
  if (named.length === 0) form.fault("item-1", "请至少选择一个统计项目或指标");
  const measures: string[] = [];
  const codes: string[] = [];
  for (const field of named) {
    const [kind, ...rest] = form.raw(field).split(":");
    const code = rest.join(":");
    if (kind === "measure" && measureQuantity(code) !== null) measures.push(code);
    else if (kind === "indicator" && indicators.has(code)) codes.push(code);
    else form.fault(field, `没有“${form.raw(field)}”这个项目`);
  }
  const scheme = form.raw("scheme") === "" ? null : readScheme(form, "scheme");
  return {
    measures: [...new Set(measures)],
    indicators: [...new Set(codes)],
    schemes: scheme ? [scheme] : [],
  };
}

/** A number with its unit, "11328.13亿元", in the base unit of what it measures. */
export function readAmount(
  form: FormReader,
  field: string,
  quantity: Quantity,
  mayBeNegative: boolean,
): Decimal | null {
  const text = form.raw(field);
  const number = readNumberText(text);
  if (number.kind !== "number" || number.bound || number.percent) {
    return form.fault(field, `“${text}”不是可用的数值，应写作 5.2亿元、3000万元 一类`);
  }
  if (number.unit === null) return form.fault(field, "请在数值后写明单位，如 亿元、万元、万人次");
  const power = unitPower(quantity, number.unit);
  if (power === null) return form.fault(field, `所选项目不以“${number.unit}”计量`);
  if (!mayBeNegative && isNegative(number.value)) return form.fault(field, "数值不能为负");
  return shift(number.value, power);
}
