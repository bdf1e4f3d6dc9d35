import type { ChartOption } from "@/lib/domain/reports/report-document";
import { FONT, FONT_SIZE } from "./chart-frame";
import { literal } from "./label-text";
import { HINT } from "./palette";

/**
 * Words where a row's bar would start (未报送), null for rows that have one. Nothing is drawn there, so nobody
 * takes a missing figure for a zero.
 */
export const missingRows = (words: readonly (string | null)[], start: number): ChartOption =>
  inPlace(words, (row) => [start, row], { position: "right", distance: 6, fontSize: FONT_SIZE });

/** The same for upright bars. */
export const missingColumns = (words: readonly (string | null)[], start: number): ChartOption =>
  inPlace(words, (column) => [column, start], { position: "top", distance: 4, fontSize: 10 });

const inPlace = (
  words: readonly (string | null)[],
  coord: (index: number) => readonly number[],
  look: ChartOption,
): ChartOption => ({
  silent: true,
  animation: false,
  data: words.flatMap((text, index) =>
    text
      ? [
          {
            coord: coord(index),
            symbol: "circle",
            symbolSize: 0,
            label: { show: true, formatter: literal(text), color: HINT, fontFamily: FONT, ...look },
          },
        ]
      : [],
  ),
});
