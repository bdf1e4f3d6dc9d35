import type { ChartOption } from "@/lib/domain/reports/report-document";
import { literal, textWidth } from "./label-text";
import { HINT, INK, SECONDARY, SURFACE } from "./palette";

export const FONT = "Noto Sans SC";
export const FONT_SIZE = 12;

/** Said by a chart without a single number. */
export const NOTHING = "没有可以画出的数据";

export type LegendEntry = { readonly name: string; readonly icon?: string };

type FrameInput = {
  /** Stands at the top left, where the value axis ends. */
  readonly unit: string;
  /** Said in the middle of the plot when there is nothing to draw. */
  readonly empty: string | null;
  readonly legend?: readonly LegendEntry[];
};

/** What every chart has in common: no motion, one font, words at fixed places, item tooltips drawn as text. */
export function chartFrame({ unit, empty, legend }: FrameInput): ChartOption {
  const words = (text: string, at: object) => ({
    text: literal(text),
    padding: 0,
    textStyle: { color: SECONDARY, fontSize: FONT_SIZE, fontWeight: "normal" },
    ...at,
  });
  return {
    animation: false,
    textStyle: { fontFamily: FONT, fontSize: FONT_SIZE, color: INK },
    title: [
      ...(unit ? [words(unit, { left: 0, top: 2 })] : []),
      ...(empty ? [words(empty, { left: "center", top: "middle", textStyle: emptyText })] : []),
    ],
    tooltip: { trigger: "item", renderMode: "richText", confine: true, textStyle: { fontFamily: FONT } },
    ...(legend ? { legend: legendAt(legend, unit) } : {}),
  };
}

const emptyText = { color: HINT, fontSize: 13, fontWeight: "normal" };

/** Between entries and, when they take more than one row, between rows. */
const LEGEND_GAP = 12;

/** The legend stands on the unit's line, to its right. */
function legendAt(entries: readonly LegendEntry[], unit: string): ChartOption {
  return {
    top: 0,
    left: textWidth(unit, FONT_SIZE) + 24,
    padding: 0,
    itemGap: LEGEND_GAP,
    itemWidth: 22,
    itemHeight: 11,
    selectedMode: false,
    textStyle: { color: INK, fontFamily: FONT, fontSize: FONT_SIZE },
    data: entries.map((entry) => ({ ...entry, name: literal(entry.name) })),
  };
}

/** What the legend takes of the top, in px, on a picture of the usual width. */
export function legendHeight(entries: readonly LegendEntry[], unit: string): number {
  const room = 550 - textWidth(unit, FONT_SIZE) - 24;
  let rows = 1;
  let used = 0;
  for (const entry of entries) {
    const width = 22 + 5 + textWidth(entry.name, FONT_SIZE) + LEGEND_GAP;
    if (used > 0 && used + width - LEGEND_GAP > room) {
      rows += 1;
      used = 0;
    }
    used += width;
  }
  return rows * 16 + (rows - 1) * LEGEND_GAP;
}

/** The words of one datum under the pointer: given whole, since the option carries no functions. */
export const datumTooltip = (...words: readonly string[]): ChartOption => ({
  formatter: literal(words.filter(Boolean).join("　")),
});

/** Words over lines and bars keep legible by a halo in the colour of the paper. */
export const HALO = { textBorderColor: SURFACE, textBorderWidth: 3 } as const;
