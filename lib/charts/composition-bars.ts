import type { ChartOption } from "@/lib/domain/reports/report-document";
import { categoryAxis, plot, valueAxis } from "./axes";
import { chartFrame, datumTooltip, FONT, FONT_SIZE, legendHeight, NOTHING } from "./chart-frame";
import { decal } from "./decal";
import { literal, widest } from "./label-text";
import { missingRows } from "./missing-rows";
import { niceRange } from "./nice-range";
import { ON_SERIES, SURFACE, seriesColour } from "./palette";
import { drawn, type Point } from "./point";

export type CompositionPart = { readonly name: string; readonly points: readonly Point[] };

export type CompositionBars = {
  readonly unit: string;
  /** Shares fill the width, 0 to 100; amounts are as long as they are. */
  readonly scale: "share" | "amount";
  /** Each part over the same rows, named by its points' labels. */
  readonly parts: readonly CompositionPart[];
  /** Words for a row without any number. */
  readonly missing: string;
};

/** A part narrower than this share of the width has no room for its figure; the table has it. */
const ROOM = 0.07;

/** Rows of stacked parts: what a whole is made of, per area or per period. */
export function compositionBars({ unit, scale, parts, missing }: CompositionBars): ChartOption {
  const legend = parts.map((part) => ({ name: part.name, icon: "rect" }));
  const rows = parts[0]?.points.map((point) => point.label) ?? [];
  const totals = rows.map((_, row) =>
    drawn(parts.map((part) => part.points[row]?.drawing)).reduce((sum, value) => sum + value, 0),
  );
  const known = drawn(parts.flatMap((part) => part.points.map((point) => point.drawing))).length > 0;
  const range = scale === "share" ? { min: 0, max: 100, interval: 20 } : niceRange(totals, true, 5);
  const unknown = rows.map((_, row) =>
    parts.every((part) => part.points[row]?.drawing == null) ? missing : null,
  );
  return {
    ...chartFrame({
      unit,
      empty: known ? null : NOTHING,
      legend,
    }),
    grid: plot({
      top: 14 + legendHeight(legend, unit),
      right: 20,
      bottom: 24,
      left: widest(rows, FONT_SIZE) + 12,
    }),
    xAxis: valueAxis(known ? range : null),
    yAxis: { ...categoryAxis(rows), inverse: true },
    series: parts.map((part, index) => ({
      ...drawPart(part, index, range.max * ROOM),
      ...(index === 0 && known ? { markPoint: missingRows(unknown, range.min) } : {}),
    })),
  };
}

function drawPart(part: CompositionPart, index: number, room: number): ChartOption {
  const colour = seriesColour(index);
  return {
    type: "bar",
    name: literal(part.name),
    stack: "whole",
    barWidth: "62%",
    barMaxWidth: 24,
    emphasis: { disabled: true },
    itemStyle: { color: colour, borderColor: SURFACE, borderWidth: 1, ...decal(index) },
    label: {
      show: true,
      position: "inside",
      color: ON_SERIES[index],
      ...(index > 0 ? { backgroundColor: colour, padding: [0, 3], lineHeight: 11 } : {}),
      fontFamily: FONT,
      fontSize: 11,
      fontWeight: 500,
    },
    data: part.points.map((point) => ({
      value: point.drawing,
      label:
        point.drawing !== null && point.drawing >= room
          ? { formatter: literal(point.text) }
          : { show: false },
      tooltip: datumTooltip(point.label, part.name, point.text),
    })),
  };
}
