import type { ChartOption } from "@/lib/domain/reports/report-document";
import { niceRange } from "./nice-range";
import { SERIES, STATUS_COLOUR } from "./palette";
import { drawn } from "./point";

export type Sparkline = {
  /** Oldest first; null where a period has no figure. */
  readonly values: readonly (number | null)[];
  readonly target: number | null;
};

/** A line the height of a word with the latest value as a dot; it has no words, its neighbours have them. */
export function sparkline({ values, target }: Sparkline): ChartOption {
  const known = drawn(values);
  const range = niceRange(known.length ? [...known, ...drawn([target])] : [], false);
  const last = values.reduce<number>((found, value, index) => (value === null ? found : index), -1);
  return {
    animation: false,
    grid: { top: 3, right: 4, bottom: 3, left: 2, outerBoundsMode: "none" },
    xAxis: { type: "category", show: false, boundaryGap: false, data: values.map((_, index) => `${index}`) },
    yAxis: { type: "value", show: false, min: range.min, max: range.max },
    series: [
      {
        type: "line",
        silent: true,
        showSymbol: true,
        symbol: "none",
        connectNulls: false,
        lineStyle: { color: SERIES[0], width: 1.5 },
        itemStyle: { color: SERIES[0] },
        data: values.map((value, index) =>
          index === last || alone(values, index) ? { value, symbol: "circle", symbolSize: 4 } : { value },
        ),
        ...(target === null || known.length === 0
          ? {}
          : {
              markLine: {
                silent: true,
                animation: false,
                symbol: "none",
                label: { show: false },
                lineStyle: { color: STATUS_COLOUR.behind, type: [3, 2], width: 1, opacity: 1 },
                data: [{ yAxis: target }],
              },
            }),
      },
    ],
  };
}

/** Between two gaps there is no line to see a value by. */
const alone = (values: readonly (number | null)[], index: number): boolean =>
  values[index] !== null && values[index - 1] == null && values[index + 1] == null;
