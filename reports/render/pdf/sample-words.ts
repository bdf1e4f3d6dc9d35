import { areaCode } from "@/lib/domain/area";
import { type FigureId, figureId } from "@/lib/domain/figure";
import { month } from "@/lib/domain/period";
import type { Block, Column, Row, Run } from "@/lib/domain/reports/report-document";

/** An invented figure's id: the sample's numbers are bound like real ones, to demonstration data. */
export function sampleFigure(indicator: string, area = "150000"): FigureId {
  const key = {
    indicator,
    area: areaCode(area),
    through: month(2026, 9),
    span: "cumulative",
    scheme: "resident",
    vintage: "monthly",
    origin: "demo",
  } as const;
  return figureId(key, 1286);
}

/** Words with `{numbers}` bound as figures and `<standing|words>` as marks. */
export function runs(words: string, indicator = "C01", area?: string): Run[] {
  return words
    .split(/(\{[^}]*\}|<[^>]*>)/)
    .filter((part) => part !== "")
    .map((part) => {
      if (part.startsWith("{")) {
        return { kind: "figure", id: sampleFigure(indicator, area), text: part.slice(1, -1) };
      }
      const mark = /^<(.+)\|(.+)>$/.exec(part);
      return mark
        ? { kind: "mark", standing: mark[1] ?? "", text: mark[2] ?? "" }
        : { kind: "text", text: part };
    });
}

export const paragraph = (words: string, indicator?: string): Block => ({
  kind: "paragraph",
  runs: runs(words, indicator),
});

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: "heading", level, text });

/** A row of the words of its cells; numbers become figures by themselves. */
export const row = (cells: readonly string[], emphasis?: Row["emphasis"]): Row => ({
  cells: cells.map((cell) => runs(/^[+−]?[\d,]+(\.\d+)?$/.test(cell) ? `{${cell}}` : cell)),
  ...(emphasis ? { emphasis } : {}),
});

/** A first column of names and further ones of numbers, as `组/头` when it stands under a spanning head. */
export const columns = (names: string, ...heads: readonly string[]): Column[] => [
  { head: names, align: "left" },
  ...heads.map((words): Column => {
    const [group, head] =
      words.includes("/") && !words.startsWith("DRG") ? words.split("/") : [undefined, words];
    return { head: head ?? words, align: "right", ...(group ? { group } : {}) };
  }),
];
