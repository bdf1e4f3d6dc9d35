import { HUNDRED_MILLION_YUAN, inScale, type Scale, TEN_THOUSAND_YUAN } from "@/lib/domain/amount";
import { shift, toDrawing } from "@/lib/domain/decimal";
import { missingText, type Value } from "@/lib/domain/value";
import { drawn, type Point } from "./point";

/** From this size up (ten hundred million yuan) a chart is labelled in 亿元. */
const LARGE = 1e9;

/** One scale for all amounts of a chart, by the largest of them. */
export function amountScale(values: readonly Value[]): Scale {
  const sizes = values.map((value) => (value.known ? Math.abs(toDrawing(value.value)) : null));
  return Math.max(0, ...drawn(sizes)) >= LARGE ? HUNDRED_MILLION_YUAN : TEN_THOUSAND_YUAN;
}

/** Amounts as points; those from `reached` on have not come yet and say nothing. */
export const amountPoints = (
  values: readonly Value[],
  labels: readonly string[],
  { scale, decimals, reached }: { scale: Scale; decimals: number; reached: number },
): Point[] =>
  values.map((value, index) => ({
    label: labels[index] ?? "",
    drawing: value.known ? toDrawing(shift(value.value, -scale.power)) : null,
    text: value.known ? inScale(value.value, scale, decimals) : index >= reached ? "" : missingText(value),
  }));
