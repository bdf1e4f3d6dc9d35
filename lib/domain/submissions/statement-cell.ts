import { type Decimal, decimal, isNegative, round, shift } from "../decimal";
import { measureOf } from "../measures/measure-catalogue";
import { unitPower } from "../unit";
import type { Entry } from "./entry";
import type { Finding, FindingRule, Severity } from "./finding";
import type { Slot } from "./form";
import { type NumberReading, readNumberText } from "./number-text";
import type { SheetCell } from "./sheet";
import { cellAddress, NO_CACHED_VALUE } from "./sheet";

export type CellReading = { readonly entry: Entry | null; readonly findings: readonly Finding[] };

type Place = { readonly sheet: string; readonly row: number; readonly column: number };

/** Balances and stated balances may be negative; revenue and spending may be after a reversal; counts never. */
function negativeSeverity(slot: Slot): Severity | null {
  if (slot.quantity !== "yuan") return "refuse";
  const measure = measureOf(slot.measure, slot.quantity);
  return measure.kind === "flow" ? "explain" : null;
}

function numberOf(cell: SheetCell): NumberReading {
  if (cell.content.kind !== "number") return readNumberText(cell.content.text);
  const reading = readNumberText(cell.content.text);
  return reading.kind === "number" && cell.content.percent
    ? {
        ...reading,
        value: shift(reading.value, 2),
        decimals: Math.max(0, reading.decimals - 2),
        percent: true,
      }
    : reading;
}

/** Reads one cell of a statement into an entry in base units, or says why not. */
export function readStatementCell(
  cell: SheetCell | null,
  place: Place,
  slot: Slot,
  unit: string,
  required: boolean,
): CellReading {
  const address = cellAddress(place.row, place.column);
  const find = (severity: Severity, rule: FindingRule, message: string): Finding => ({
    severity,
    sheet: place.sheet,
    cell: address,
    rule,
    message,
  });
  const stop = (rule: FindingRule, message: string): CellReading => ({
    entry: null,
    findings: [find("refuse", rule, message)],
  });
  const empty = (): CellReading =>
    required
      ? stop("missing-value", "此格未填；确实没有的请填 0，不适用的请填“—”")
      : { entry: null, findings: [] };

  if (!cell) return empty();
  if (cell.content.kind === "error") {
    return cell.content.text === NO_CACHED_VALUE
      ? stop("formula-without-value", "公式没有计算结果，请用 WPS 或 Excel 打开并保存后再上传")
      : stop("error-cell", `单元格是错误值 ${cell.content.text}，请更正公式或直接填数`);
  }
  if (cell.content.kind === "boolean" || cell.content.kind === "date") {
    return stop(
      "not-a-number",
      `应为数字，读到的是${cell.content.kind === "date" ? "日期" : "逻辑值"} ${cell.content.text}`,
    );
  }
  const reading = numberOf(cell);
  if (reading.kind === "blank") return empty();
  if (reading.kind === "not-applicable") {
    return required
      ? {
          entry: null,
          findings: [
            find(
              "explain",
              "not-applicable",
              `填的是“${cell.content.text.trim()}”，按不适用处理，请说明原因`,
            ),
          ],
        }
      : { entry: null, findings: [] };
  }
  if (reading.kind === "unreadable") return stop("not-a-number", `“${cell.content.text.trim()}”不是数字`);
  if (reading.percent && slot.quantity !== "ratio")
    return stop("not-a-number", "此格应为数量，读到的是百分数");

  const written = reading.unit ?? unit;
  const power = reading.percent ? -2 : unitPower(slot.quantity, written);
  if (power === null) return stop("unknown-unit", `不认识的计量单位“${written}”`);
  const value = shift(reading.value, power);
  const findings: Finding[] = [];
  if (cell.content.kind === "number" && cell.content.precisionLost) {
    return stop("precision-lost", "数字超过15位，电子表格已丢失末尾数字，请改为较大的计量单位后填写");
  }
  if (cell.content.kind === "number" && cell.content.scaledDisplay) {
    findings.push(
      find(
        "explain",
        "scaled-display",
        `单元格用了缩放显示格式，按存储的 ${reading.value}${written} 读取，请确认与所见是否一致`,
      ),
    );
  }
  if (cell.content.kind === "text" || reading.cleaned) {
    findings.push(
      find("note", "text-number", `以文本形式填写，按 ${reading.value}${reading.percent ? "%" : ""} 读取`),
    );
  }
  if (reading.unit && reading.unit !== unit) {
    findings.push(find("note", "unit-in-cell", `格内写有单位，按 ${reading.value} ${reading.unit} 读取`));
  }
  if (isNegative(value)) {
    const severity = negativeSeverity(slot);
    if (severity === "refuse") return stop("negative", `不应为负数：${reading.value}`);
    if (severity) findings.push(find(severity, "negative", `为负数 ${reading.value}，请说明原因`));
  }
  if (slot.quantity !== "yuan" && slot.quantity !== "ratio" && fractional(value)) {
    return stop("not-whole", `应为整数，读到 ${reading.value}${written}`);
  }
  return {
    entry: {
      measure: slot.measure,
      dimensions: slot.dimensions,
      value,
      bound: reading.bound,
      written: cell.content.text.trim(),
      unit: reading.percent ? "%" : written,
      decimals: reading.decimals,
      sheet: place.sheet,
      cell: address,
    },
    findings,
  };
}

const fractional = (value: Decimal): boolean => round(value, 0) !== decimal(value);
