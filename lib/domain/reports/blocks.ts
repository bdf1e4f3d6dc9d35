import type { Block, Column, Row, Run } from "./report-document";
import { join, type Words } from "./runs";

export type TableBlock = Extract<Block, { kind: "table" }>;

export const heading = (level: 1 | 2 | 3, text: string): Extract<Block, { kind: "heading" }> => ({
  kind: "heading",
  level,
  text,
});

export const paragraph = (...words: readonly Words[]): Extract<Block, { kind: "paragraph" }> => ({
  kind: "paragraph",
  runs: join(...words),
});

/** A column of words; `width` is its share beside the others. */
export const words = (head: string, width = 2): Column => ({ head, align: "left", width });

/** A column of figures, under a spanning head when written "组/头". */
export function figures(head: string): Column {
  const [group, below] = head.includes("/") && !head.startsWith("DRG") ? head.split("/") : [undefined, head];
  return { head: below ?? head, align: "right", ...(group ? { group } : {}) };
}

export const row = (name: string, cells: readonly (readonly Run[])[], emphasis?: Row["emphasis"]): Row => ({
  cells: [join(name), ...cells],
  ...(emphasis ? { emphasis } : {}),
});

/** A row that heads those below it. */
export const sectionRow = (name: string): Row => ({ cells: [join(name)], emphasis: "section" });

const isEmpty = (cells: Row["cells"]): boolean =>
  cells.every((cell, index) => index === 0 || cell.every((run) => run.text === "—" || run.text === ""));

/** Leaves out rows of which nothing at all is on file; a head stays, with or without figures, while it heads some. */
export function withoutEmpty(rows: readonly Row[]): Row[] {
  const kept = rows.filter((line) => line.emphasis === "section" || !isEmpty(line.cells));
  return kept.filter((line, index) => {
    if (line.emphasis !== "section" || !isEmpty(line.cells)) return true;
    const next = kept[index + 1];
    return next !== undefined && next.emphasis !== "section";
  });
}
