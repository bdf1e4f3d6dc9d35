import type { ChartOption } from "@/lib/domain/reports/report-document";
import { categoryAxis, plot, valueAxis } from "./axes";
import { chartFrame, datumTooltip, FONT, FONT_SIZE, HALO, NOTHING } from "./chart-frame";
import { spreadLabels } from "./end-labels";
import { literal, widest } from "./label-text";
import { niceRange, stepTexts } from "./nice-range";
import { HINT, SECONDARY, SERIES_WORDS, seriesColour } from "./palette";
import { drawn, lastKnown, type Point, type ReferenceLine } from "./point";
import { levelLines, markLines } from "./reference-line";

/** A year, or revenue and expenditure of one year. Earlier lines are thin and dashed, for comparison only. */
export type CumulativeLine = {
  readonly name: string;
  readonly earlier: boolean;
  /** Takes the colour of the current line of this position; an earlier line without one is grey. */
  readonly colour?: number;
  /** January to December; months not reached or not reported have no drawing. */
  readonly points: readonly Point[];
};

export type CumulativeLines = {
  readonly unit: string;
  readonly lines: readonly CumulativeLine[];
  readonly targets: readonly ReferenceLine[];
};

const DASHES = [
  [6, 4],
  [2, 3],
  [10, 3, 2, 3],
];

const endWords = (line: CumulativeLine): string =>
  `${line.name} ${line.points[lastKnown(line.points)]?.text ?? ""}`.trim();

const reachesDecember = (line: CumulativeLine): boolean => lastKnown(line.points) === 11;

/** Months of the year across, each line cumulated from January: this year against the season of earlier ones. */
export function cumulativeLines({ unit, lines, targets }: CumulativeLines): ChartOption {
  const values = drawn(lines.flatMap((line) => line.points.map((point) => point.drawing)));
  const known = values.length > 0;
  const range = niceRange(known ? [...values, ...targets.map((target) => target.drawing)] : [], true, 5);
  const months = lines[0]?.points.map((point) => point.label) ?? [];
  const places = endPlaces(lines, range);
  return {
    ...chartFrame({ unit, empty: known ? null : NOTHING }),
    grid: plot({
      top: 32,
      right: Math.max(16, widest(lines.filter(reachesDecember).map(endWords), FONT_SIZE) + 14),
      bottom: 26,
      left: widest(stepTexts(range), FONT_SIZE) + 10,
    }),
    xAxis: categoryAxis(months, { tight: true }),
    yAxis: valueAxis(known ? range : null),
    series: lines.map((line, index) => ({
      ...drawLine(line, lines.slice(0, index), places[index] ?? {}),
      // A cumulated line starts low: the words of a level line find room at its beginning.
      ...(index === 0 && known ? markLines(levelLines(targets, "StartTop")) : {}),
    })),
  };
}

/**
 * Where each line's words stand: to the right of its end, spread; but where another line goes on from there,
 * above to the left for the highest and below to the right for the others, clear of that line.
 */
function endPlaces(
  lines: readonly CumulativeLine[],
  range: Parameters<typeof spreadLabels>[1],
): ChartOption[] {
  const ends = lines.map((line) => lastKnown(line.points));
  const furthest = Math.max(...ends);
  const places: ChartOption[] = lines.map(() => ({}));
  for (const end of new Set(ends)) {
    const group = lines.flatMap((line, index) => (ends[index] === end && end >= 0 ? [{ line, index }] : []));
    const values = group.map(({ line }) => line.points[end]!.drawing!);
    const offsets = spreadLabels(values, range);
    const highest = Math.max(...values);
    group.forEach(({ index }, rank) => {
      const aside = { position: "right", distance: 7, offset: [0, offsets[rank]!] };
      const above = { position: "top", align: "right", distance: 8 };
      const below = {
        position: "bottom",
        align: "left",
        distance: 8,
        offset: [4, 14 * Math.max(0, rank - 1)],
      };
      places[index] = end === furthest ? aside : values[rank] === highest ? above : below;
      if (end < furthest && end < 2) places[index] = { ...above, align: "left" };
    });
  }
  return places;
}

function drawLine(line: CumulativeLine, before: readonly CumulativeLine[], place: ChartOption): ChartOption {
  const rank = before.filter((other) => other.earlier === line.earlier).length;
  const grey = line.earlier && line.colour === undefined;
  const position = line.colour ?? rank;
  const colour = grey ? HINT : seriesColour(position);
  const last = lastKnown(line.points);
  const label = {
    show: true,
    formatter: literal(endWords(line)),
    color: grey ? SECONDARY : SERIES_WORDS[position],
    fontFamily: FONT,
    fontSize: FONT_SIZE,
    fontWeight: line.earlier ? "normal" : 500,
    ...HALO,
    ...place,
  };
  return {
    type: "line",
    name: literal(line.name),
    connectNulls: false,
    showSymbol: true,
    symbol: "circle",
    symbolSize: line.earlier ? 3 : 6,
    z: line.earlier ? 2 : 3,
    emphasis: { disabled: true },
    itemStyle: { color: colour },
    lineStyle: {
      color: colour,
      width: line.earlier ? 1.2 : 2.4,
      type: line.earlier ? DASHES[rank % DASHES.length] : "solid",
    },
    data: line.points.map((point, index) => ({
      value: point.drawing,
      tooltip: datumTooltip(line.name, point.label, point.text),
      ...(index === last ? { label } : {}),
    })),
  };
}
