import { shownOf } from "../indicators/headline";
import type { StoredFigure } from "../indicators/stored-figure";

/** A stored row with the publication that closed it; null while it is current. */
export type PublishedFigure = StoredFigure & { readonly publicationTo: number | null };

/** What a figure was between two publications; null where it was known of no longer. */
export type FigureEdition = {
  readonly from: number;
  readonly until: number | null;
  readonly figure: StoredFigure | null;
};

/** Every value that a figure had, the earliest first: at each publication what was shown of the rows then current. */
export function editionsOf(rows: readonly PublishedFigure[]): FigureEdition[] {
  const boundaries = [
    ...new Set(
      rows.flatMap(({ publicationFrom, publicationTo }) =>
        publicationTo === null ? [publicationFrom] : [publicationFrom, publicationTo],
      ),
    ),
  ].sort((a, b) => a - b);
  const editions: { from: number; until: number | null; figure: PublishedFigure | null }[] = [];
  for (const from of boundaries) {
    const live = rows.filter(
      (row) => row.publicationFrom <= from && (row.publicationTo === null || row.publicationTo > from),
    );
    const figure = shownOf(live);
    const last = editions.at(-1);
    if (last && last.figure === figure) continue;
    if (last) last.until = from;
    editions.push({ from, until: null, figure });
  }
  return editions;
}

/** The edition in force at a publication; null before the first. */
export const editionAt = (editions: readonly FigureEdition[], publication: number): FigureEdition | null =>
  editions.findLast(({ from }) => from <= publication) ?? null;
