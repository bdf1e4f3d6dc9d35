import type { Spot } from "./formula-finding";

/** A stretch of a formula, with the findings that stand there by their numbers in the list. */
export type FormulaStretch = {
  readonly text: string;
  readonly offset: number;
  readonly marks: readonly number[];
};

/** A formula cut where findings begin and end, so that a screen can underline them. */
export function markedFormula(text: string, findings: readonly Spot[]): FormulaStretch[] {
  const edges = findings.flatMap(({ offset, length }) => [offset, offset + length]);
  const cuts = [...new Set([0, ...edges.filter((edge) => edge <= text.length), text.length])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] as number;
    const marks = findings.flatMap(({ offset, length }, number) =>
      offset <= start && end <= offset + length ? [number] : [],
    );
    return { text: text.slice(start, end), offset: start, marks };
  });
}
