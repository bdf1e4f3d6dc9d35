import type { ChartOption } from "@/lib/domain/reports/report-document";
import { FONT, FONT_SIZE } from "./chart-frame";
import { literal } from "./label-text";
import type { Range } from "./nice-range";
import { AXIS, HAIRLINE, INK, SECONDARY } from "./palette";

const LABEL = { fontFamily: FONT, fontSize: FONT_SIZE, rotate: 0 } as const;

type CategoryLook = {
  /** Names each n-th only, counted back from the last. */
  readonly every?: number;
  /** The first and last name stand at the ends of the axis, as lines need it; bars need room around. */
  readonly tight?: boolean;
};

/** Names along an axis, always horizontal. */
export function categoryAxis(
  names: readonly string[],
  { every = 1, tight = false }: CategoryLook = {},
): ChartOption {
  return {
    type: "category",
    boundaryGap: !tight,
    data: names.map((name, index) => ((names.length - 1 - index) % every === 0 ? literal(name) : "")),
    axisTick: { show: false },
    axisLine: { show: true, onZero: false, lineStyle: { color: AXIS } },
    axisLabel: { ...LABEL, color: INK, interval: 0, hideOverlap: false, margin: 8 },
  };
}

/** Figures along an axis with hairlines at the steps; without a range there is nothing to measure. */
export function valueAxis(
  range: Range | null,
  { steps = true }: { readonly steps?: boolean } = {},
): ChartOption {
  const measured = range !== null && steps;
  return {
    type: "value",
    ...(range ?? { min: 0, max: 1, interval: 1 }),
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: measured, lineStyle: { color: HAIRLINE, width: 1 } },
    axisLabel: { ...LABEL, show: measured, color: SECONDARY },
  };
}

/** A plot at fixed distances from the edges: nothing is moved to fit labels behind the builder's back. */
export const plot = (edges: { top: number; right: number; bottom: number; left: number }): ChartOption => ({
  ...edges,
  outerBoundsMode: "none",
});
