import type { ChartOption } from "@/lib/domain/reports/report-document";
import { FONT, FONT_SIZE, HALO } from "./chart-frame";
import { literal, textWidth } from "./label-text";
import type { Range } from "./nice-range";
import { HINT, STATUS_COLOUR } from "./palette";
import type { Point, ReferenceLine } from "./point";

const COLOUR = STATUS_COLOUR.behind;

type Corner = "StartTop" | "EndTop" | "StartBottom" | "EndBottom";

/** Dashed lines from side to side, their words inside the plot at one corner. */
export const levelLines = (lines: readonly ReferenceLine[], corner: Corner): ChartOption[] =>
  lines.map((line) => ({
    yAxis: line.drawing,
    label: { formatter: literal(line.text), position: `inside${corner}`, distance: [2, 3] },
  }));

type Nearness = { readonly gap: number; readonly above: boolean };

function nearest(points: readonly Point[], level: number): Nearness {
  let found: Nearness = { gap: Number.POSITIVE_INFINITY, above: false };
  for (const { drawing } of points) {
    if (drawing === null) continue;
    const gap = Math.abs(drawing - level);
    if (gap < found.gap) found = { gap, above: drawing > level };
  }
  return found;
}

/** The corner of a level line that the values keep furthest from: at which end, and on which side of it. */
export function clearCorner(line: ReferenceLine, points: readonly Point[]): Corner {
  const third = Math.max(1, Math.round(points.length / 3));
  const start = nearest(points.slice(0, third), line.drawing);
  const end = nearest(points.slice(-third), line.drawing);
  if (end.gap > start.gap) return end.above ? "EndBottom" : "EndTop";
  return start.above ? "StartBottom" : "StartTop";
}

/** About the width of a plot of bars, in px: where words of upright lines are judged to meet. */
const PLOT_WIDTH = 400;

/** Dashed lines from top to bottom, their words over the plot; words that would meet lean away from each other. */
export function uprightLines(lines: readonly ReferenceLine[], range: Range): ChartOption {
  const sorted = [...lines].sort((a, b) => a.drawing - b.drawing);
  const at = (line: ReferenceLine) => ((line.drawing - range.min) / (range.max - range.min)) * PLOT_WIDTH;
  const meets = (a: ReferenceLine | undefined, b: ReferenceLine | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    at(b) - at(a) < (textWidth(a.text, FONT_SIZE) + textWidth(b.text, FONT_SIZE)) / 2 + 8;
  return markLines(
    sorted.map((line, index) => ({
      xAxis: line.drawing,
      label: {
        formatter: literal(line.text),
        // The rows run downwards, so the line starts on top.
        position: "start",
        distance: 5,
        align: meets(line, sorted[index + 1]) ? "right" : meets(sorted[index - 1], line) ? "left" : "center",
      },
    })),
  );
}

/** Dotted lines from top to bottom where what is counted changed, their words on top. */
export const breakLines = (
  breaks: readonly { readonly label: string; readonly text: string }[],
): ChartOption[] =>
  breaks.map(({ label, text }) => ({
    xAxis: label,
    lineStyle: { color: HINT, type: [2, 3] },
    label: { formatter: literal(text), position: "end", distance: 4, color: HINT },
  }));

/** Lines of one series, level or upright. */
export function markLines(data: readonly ChartOption[]): ChartOption {
  if (data.length === 0) return {};
  return {
    markLine: {
      silent: true,
      symbol: "none",
      animation: false,
      lineStyle: { color: COLOUR, type: [5, 4], width: 1.2, opacity: 1 },
      label: { color: COLOUR, fontFamily: FONT, fontSize: FONT_SIZE, ...HALO },
      data,
    },
  };
}
