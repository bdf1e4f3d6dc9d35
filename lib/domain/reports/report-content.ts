import type { Edition } from "../edition";
import type { FigureId } from "../figure";
import type { DraftBlock, DraftDocument } from "./report-chart";
import { chartSeries } from "./report-chart";
import type { Run } from "./report-document";
import type { ReportGaps } from "./report-gaps";

/**
 * What an approval binds to (MODEL M21): the text with its bound numbers, the stored figures behind it, the targets and
 * formula versions it was judged by. Its hash is taken of its canonical JSON, so numbers in it are text.
 */
export type ReportContent = {
  readonly kind: "quarterly";
  readonly format: 1;
  readonly area: string;
  readonly period: string;
  readonly edition: Edition;
  readonly publication: number;
  readonly document: DraftDocument;
  /** Every stored figure that was looked at, with its value at the publication, or that of the areas that reported. */
  readonly inputs: readonly (readonly [id: FigureId, value: string | null, partial: string | null])[];
  readonly standings: readonly (readonly [commitment: string, status: string])[];
  readonly versions: readonly (readonly [indicator: string, version: number])[];
  readonly rules: readonly string[];
  readonly gaps: ReportGaps;
};

const runsOfBlock = (block: DraftBlock): readonly Run[] => {
  switch (block.kind) {
    case "heading":
      return [];
    case "paragraph":
      return block.runs;
    case "table":
      return block.rows.flatMap((row) => row.cells.flat());
    case "chart":
      return chartSeries(block.chart).flatMap((series) => series.points.map(({ words }) => words));
  }
};

export const blocksOf = (document: DraftDocument): readonly DraftBlock[] => [
  ...document.body,
  ...document.appendices.flatMap(({ blocks }) => blocks),
];

/** Ids that numbers of the report are bound to, each once, in the order they are met. */
export function boundFigures(document: DraftDocument): FigureId[] {
  const runs = blocksOf(document).flatMap(runsOfBlock);
  return [...new Set(runs.flatMap((run) => (run.kind === "figure" ? [run.id] : [])))];
}
