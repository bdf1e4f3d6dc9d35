import { type Decimal, decimal } from "../decimal";
import { type FigureId, type FigureKey, figureId, figureKeyText, parseFigureId } from "../figure";
import type { IndicatorDefinition } from "../indicators/definition";
import { formatParts } from "../indicators/format";
import { headlineOf } from "../indicators/headline";
import type { StoredFigure } from "../indicators/stored-figure";
import { boundFigures, type ReportContent } from "./report-content";

/** A figure of a report whose value is another one today. */
export type ChangedFigure = {
  readonly key: FigureKey;
  readonly before: Decimal | null;
  readonly after: Decimal | null;
  readonly beforeId: FigureId;
  readonly afterId: FigureId;
  /** It stands in the text, a table or a chart; otherwise something that was judged from it rests on it. */
  readonly printed: boolean;
};

const keyOf = (row: StoredFigure): string => figureKeyText({ ...row, span: "cumulative" });

/** Keys of printed figures; a single quarter rests on the cumulative of its end. */
function printedKeys(content: ReportContent): ReadonlySet<string> {
  return new Set(
    boundFigures(content.document).flatMap((id) => {
      const parsed = parseFigureId(id);
      return parsed ? [figureKeyText({ ...parsed.key, span: "cumulative" })] : [];
    }),
  );
}

/**
 * What changed since a report was drafted: the values it was written from against those of later publications, printed
 * figures first. `rows` are the present values of what changed, in every basis.
 */
export function changedFigures(
  content: ReportContent,
  rows: readonly StoredFigure[],
  publication: number,
): ChangedFigure[] {
  const present = new Map<string, StoredFigure[]>();
  for (const row of rows) present.set(keyOf(row), [...(present.get(keyOf(row)) ?? []), row]);
  const printed = printedKeys(content);
  const changed = content.inputs.flatMap(([id, before, partial]): ChangedFigure[] => {
    const parsed = parseFigureId(id);
    if (!parsed) return [];
    const key: FigureKey = { ...parsed.key, span: "cumulative" };
    const row = headlineOf(present.get(figureKeyText(key)) ?? []);
    if (!row || (row.value === before && row.partialValue === partial)) return [];
    return [
      {
        key,
        before: (before ?? partial) === null ? null : decimal((before ?? partial) as string),
        after: row.value ?? row.partialValue,
        beforeId: id,
        afterId: figureId(key, publication),
        printed: printed.has(figureKeyText(key)),
      },
    ];
  });
  return changed.sort((a, b) => Number(b.printed) - Number(a.printed));
}

/** Decimals beyond the definition's with which a small change is still told. */
const EXTRA_DECIMALS = 5;

/**
 * Both values of a changed figure as they read, "76.7%" and "76.9%"; with more decimals than in the report where rounding
 * would hide that they differ. A missing one is a dash.
 */
export function changedTexts(
  { before, after }: Pick<ChangedFigure, "before" | "after">,
  { unit, decimals }: Pick<IndicatorDefinition, "unit" | "decimals">,
): { readonly before: string; readonly after: string } {
  const written = (value: Decimal | null, places: number): string => {
    if (value === null) return "—";
    const parts = formatParts(value, { unit, decimals: places });
    return `${parts.number}${parts.unit}`;
  };
  for (let places = decimals; ; places += 1) {
    const texts = { before: written(before, places), after: written(after, places) };
    if (texts.before !== texts.after || places >= decimals + EXTRA_DECIMALS) return texts;
  }
}
