import { HUNDRED_MILLION_YUAN, inScale, type Scale, TEN_THOUSAND_YUAN } from "@/lib/domain/amount";
import { shift, toDrawing } from "@/lib/domain/decimal";
import { missingText, type Value } from "@/lib/domain/value";
import { drawn, type Point } from "./point";

/** The scale of a chart with as many decimals as its amounts can carry. */
export type ChartScale = Scale & { readonly decimals: number };

/** From a hundred million yuan up a chart is labelled in 亿元; two decimals while the largest has one digit. */
const LARGE = 1e8;
const ROUND = 1e9;

/** One scale for all amounts of a chart, by the largest of them. */
export function amountScale(values: readonly Value[]): ChartScale {
  const sizes = values.map((value) => (value.known ? Math.abs(toDrawing(value.value)) : null));
  const largest = Math.max(0, ...drawn(sizes));
  if (largest >= LARGE) return { ...HUNDRED_MILLION_YUAN, decimals: largest >= ROUND ? 1 : 2 };
  return { ...TEN_THOUSAND_YUAN, decimals: 0 };
}

/** Amounts as points; those from `reached` on have not come yet and say nothing. */
export const amountPoints = (
  values: readonly Value[],
  labels: readonly string[],
  { scale, reached }: { scale: ChartScale; reached: number },
): Point[] =>
  values.map((value, index) => ({
    label: labels[index] ?? "",
    drawing: value.known ? toDrawing(shift(value.value, -scale.power)) : null,
    text: value.known
      ? inScale(value.value, scale, scale.decimals)
      : index >= reached
        ? ""
        : missingText(value),
  }));
