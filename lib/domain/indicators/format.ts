import { countScale, grouped, inScale, moneyScale, type Scale } from "../amount";
import { type Decimal, fixed, shift } from "../decimal";
import { missingText, type Value } from "../value";
import type { IndicatorDefinition, IndicatorUnit } from "./definition";

type Shown = Pick<IndicatorDefinition, "unit" | "decimals">;

const FIXED_UNITS: Partial<Record<IndicatorUnit, string>> = {
  percent: "%",
  point: "个百分点",
  times: "",
  "yuan-per-person": "元",
  "yuan-per-visit": "元",
  item: "个",
  month: "个月",
  day: "天",
};

/** Number and unit apart, as a figure is shown: "71.2" and "%", "28,727.58" and "亿元". */
export type Parts = { readonly number: string; readonly unit: string };

/** The scale an amount is shown in when no table prescribes one. */
export function scaleOf(value: Decimal, unit: IndicatorUnit): Scale {
  if (unit === "yuan") return moneyScale(value);
  if (unit === "person") return countScale(value, "人");
  if (unit === "visit") return countScale(value, "人次");
  if (unit === "percent" || unit === "point") return { unit: FIXED_UNITS[unit] ?? "", power: -2 };
  return { unit: FIXED_UNITS[unit] ?? "", power: 0 };
}

const wholeCount = (unit: IndicatorUnit, scale: Scale): boolean =>
  (unit === "person" || unit === "visit") && scale.power === 0;

/** Rounds once, half up, at the definition's decimals. */
export function formatParts(value: Decimal, { unit, decimals }: Shown, scale = scaleOf(value, unit)): Parts {
  return { number: inScale(value, scale, wholeCount(unit, scale) ? 0 : decimals), unit: scale.unit };
}

const PLACES = ["整数", "一位小数", "两位小数", "三位小数", "四位小数"];

/** "四舍五入到一位小数（%）": what was done once, at display. */
export function roundingWords(value: Decimal, { unit, decimals }: Shown): string {
  const scale = scaleOf(value, unit);
  const places = wholeCount(unit, scale) ? 0 : decimals;
  return `四舍五入到${PLACES[places] ?? `${places}位小数`}${scale.unit ? `（${scale.unit}）` : ""}`;
}

/** "71.2%", "5.8个月", "28,727.58亿元". */
export function formatValue(value: Decimal, definition: Shown): string {
  const parts = formatParts(value, definition);
  return `${parts.number}${parts.unit}`;
}

/** A missing value reads 「—」; its reason stands beside it in words. */
export function displayText(value: Value, definition: Shown): string {
  if (!value.known) return "—";
  return `${value.bound ?? ""}${formatValue(value.value, definition)}`;
}

export const reasonText = (value: Value): string | null => (value.known ? null : missingText(value));

/** Differences of ratios are percentage points, never percent; other differences keep their unit. */
export function formatDifference(value: Decimal, { unit, decimals }: Shown): string {
  if (unit !== "percent" && unit !== "point") return formatValue(value, { unit, decimals });
  const points = shift(value, 2);
  const places = Math.max(decimals, 1);
  const text = fixed(points, places);
  return `${grouped(/^0(\.0+)?$/.test(text) && points !== "0" ? fixed(points, places + 1) : text)}个百分点`;
}
