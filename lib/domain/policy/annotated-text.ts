import type { Clause } from "./document";
import { findQuote, type Passage } from "./quote";

/** Words of a commitment in their place. */
export type Marked = Passage & { readonly id: string };

/** A stretch of text under the same commitments, outermost first; `ends` are those whose words end with it. */
export type TextRun = {
  readonly text: string;
  readonly heading: boolean;
  readonly marks: readonly string[];
  readonly ends: readonly string[];
};

/** A line of the text as it was written; `depth` where the whole line is a heading. */
export type TextBlock = {
  readonly anchors: readonly string[];
  readonly depth: number | null;
  readonly runs: readonly TextRun[];
  /** Commitments whose words begin here. */
  readonly begins: readonly string[];
};

/** Lines that are read together with the notes to the first of them. */
export type TextBand = { readonly blocks: readonly TextBlock[]; readonly notes: readonly string[] };

export type TextChapter = {
  readonly anchor: string;
  readonly title: string;
  /** A table of contents repeats the headings and holds nothing else. */
  readonly isContents: boolean;
  readonly bands: readonly TextBand[];
};

type Quoted = { readonly id: string; readonly clause: string; readonly quote: string };

/** Where each quote stands, in reading order; a quote that is not in its clause is left out. */
export function markQuotes(text: string, clauses: readonly Clause[], quoted: readonly Quoted[]): Marked[] {
  return quoted
    .flatMap(({ id, clause, quote }) => {
      const within = clauses.find(({ anchor }) => anchor === clause);
      const place = within ? findQuote(text, quote, within.start, within.end) : null;
      return place ? [{ id, ...place }] : [];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A clause and the words of its heading, which may run over two lines. */
type Headed = { readonly clause: Clause; readonly words: Passage };

/** White space and heading marks between a line's beginning and the end of a heading are fewer than this. */
const HEADING_SLACK = 60;

const headedOf = (text: string, clause: Clause): Headed => {
  const end = Math.min(clause.end, clause.start + clause.heading.length + HEADING_SLACK);
  const words = clause.heading === "" ? null : findQuote(text, clause.heading, clause.start, end);
  return { clause, words: words ?? { start: clause.start, end: clause.start } };
};

/** The text in chapters, which are its clauses of the first depth, with every mark in its place. */
export function annotate(text: string, clauses: readonly Clause[], marked: readonly Marked[]): TextChapter[] {
  const headed = clauses.map((clause) => headedOf(text, clause));
  const chapters = clauses.filter(({ depth }) => depth === 1);
  const first = chapters[0]?.start ?? text.length;
  const opening = { anchor: "", heading: "", start: 0, end: first };
  return [...(first > 0 ? [opening] : []), ...chapters].flatMap((chapter, index, all) => {
    const end = all[index + 1]?.start ?? text.length;
    const inside = headed.filter(({ clause }) => clause.start >= chapter.start && clause.start < end);
    const blocks = linesOf(text, chapter.start, end).map((line) => blockOf(text, line, inside, marked));
    if (blocks.length === 0) return [];
    return [
      {
        anchor: chapter.anchor,
        title: chapter.heading || "文首",
        isContents: /^目\s*录$/.test(chapter.heading),
        bands: bandsOf(blocks),
      },
    ];
  });
}

/** Lines with words on them, without the white space and the heading marks around. */
function linesOf(text: string, from: number, to: number): Passage[] {
  const lines: Passage[] = [];
  for (const { 0: line, index } of text.slice(from, to).matchAll(/[^\n]+/g)) {
    const before = /^[\s#]*/.exec(line)?.[0].length ?? 0;
    const words = line.trimEnd().length;
    if (words > before) lines.push({ start: from + index + before, end: from + index + words });
  }
  return lines;
}

const overlaps = (a: Passage, b: Passage): boolean => a.start < b.end && b.start < a.end;

function blockOf(
  text: string,
  line: Passage,
  headed: readonly Headed[],
  marked: readonly Marked[],
): TextBlock {
  const heads = headed.filter(({ words }) => overlaps(words, line));
  const from = text.lastIndexOf("\n", line.start - 1) + 1;
  const starting = headed.filter(({ clause }) => clause.start >= from && clause.start < line.end);
  const covering = marked.filter((mark) => overlaps(mark, line));
  const headEnd = Math.max(line.start, ...heads.map(({ words }) => words.end));
  return {
    anchors: starting.map(({ clause }) => clause.anchor),
    depth: headEnd >= line.end ? Math.max(...heads.map(({ clause }) => clause.depth)) : null,
    runs: runsOf(text, line, covering, headEnd),
    begins: covering.filter(({ start }) => start >= line.start).map(({ id }) => id),
  };
}

/** Cuts a line wherever a mark begins or ends: marks that overlap share the stretch in the middle. */
function runsOf(text: string, line: Passage, marks: readonly Marked[], headEnd: number): TextRun[] {
  const cuts = new Set([line.start, line.end, headEnd]);
  for (const { start, end } of marks) {
    if (start > line.start) cuts.add(start);
    if (end < line.end) cuts.add(end);
  }
  const places = [...cuts].filter((at) => at >= line.start && at <= line.end).sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] as number;
    const here = marks.filter((mark) => mark.start <= start && mark.end >= end);
    return {
      text: text.slice(start, end).replaceAll("**", ""),
      heading: end <= headEnd,
      marks: here.map(({ id }) => id),
      ends: here.filter((mark) => mark.end === end).map(({ id }) => id),
    };
  });
}

/** A band opens at a line with notes, with the headings right above it; lines without notes follow in it. */
function bandsOf(blocks: readonly TextBlock[]): TextBand[] {
  const bands: TextBlock[][] = [];
  for (const block of blocks) {
    const current = bands.at(-1);
    if (current && block.begins.length === 0) current.push(block);
    else bands.push([...(current ? takeHeadings(current) : []), block]);
  }
  return bands
    .filter((band) => band.length > 0)
    .map((band) => ({ blocks: band, notes: band.flatMap(({ begins }) => begins) }));
}

/** Headings at the end of a band belong to what comes next. */
function takeHeadings(band: TextBlock[]): TextBlock[] {
  const last = band.findLastIndex(({ depth, begins }) => depth === null || begins.length > 0);
  return band.splice(last + 1);
}
