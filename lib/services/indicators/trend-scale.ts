import { inScale } from "@/lib/domain/amount";
import { absolute, type Decimal, max, shift, toDrawing, ZERO } from "@/lib/domain/decimal";
import { reasonText, scaleOf } from "@/lib/domain/indicators/format";
import type { TrendPoint } from "@/lib/domain/indicators/indicator-page";
import type { Value } from "@/lib/domain/value";
import type { TrendAsked } from "./trend-asked";

export type TrendScale = { readonly unit: string; readonly power: number; readonly decimals: number };

/** One scale for the whole picture, by its largest value. */
export function scaleFor({ definition, area, reading }: TrendAsked): TrendScale {
  const values = reading.months.flatMap((at) => {
    const value = reading.value(area, at);
    return value.known ? [absolute(value.value)] : [];
  });
  return { ...scaleOf(values.reduce(max, ZERO), definition.unit), decimals: definition.decimals };
}

export const drawn = (value: Decimal, { power }: TrendScale): number => toDrawing(shift(value, -power));

export const scaledPoint = (label: string, value: Value, scale: TrendScale): Omit<TrendPoint, "figure"> => ({
  label,
  drawing: value.known && !value.bound ? drawn(value.value, scale) : null,
  text: value.known
    ? `${value.bound ?? ""}${inScale(value.value, scale, scale.decimals)}`
    : (reasonText(value) ?? ""),
});
