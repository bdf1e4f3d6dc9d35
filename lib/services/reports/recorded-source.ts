import { type FigureId, figureId } from "@/lib/domain/figure";
import type { StoredFigure } from "@/lib/domain/indicators/stored-figure";
import type { FigureSource } from "@/lib/domain/reports/figure-source";

/** Remembers which stored figures were looked at: last year's and earlier ones count as much as the printed. */
export function recordedSource(source: FigureSource, publication: number) {
  const seen = new Map<FigureId, StoredFigure>();
  const keep = (row: StoredFigure | null): StoredFigure | null => {
    if (row) seen.set(figureId({ ...row, span: "cumulative" }, publication), row);
    return row;
  };
  const recorded: FigureSource = {
    definition: source.definition,
    stored: (...place) => keep(source.stored(...place)),
    storedBase: (...place) => keep(source.storedBase(...place)),
  };
  const inputs = () =>
    [...seen]
      .map(([id, { value, partialValue }]) => [id, value, partialValue] as const)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { source: recorded, inputs };
}
