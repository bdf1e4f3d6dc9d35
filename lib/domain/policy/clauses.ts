import type { Clause } from "./document";

type Heading = {
  readonly depth: number;
  readonly anchor: string;
  readonly text: string;
  readonly start: number;
};

const CHAPTER = /^第([一二三四五六七八九十]+)章/;
const SECTION = /^第([一二三四五六七八九十]+)节/;
const LEVEL_ONE = /^([一二三四五六七八九十]+)、/;
const LEVEL_TWO = /^[（(]([一二三四五六七八九十]+)[）)]/;
const MARKDOWN = /^(#{1,4})\s+(.+)/;

const NUMERALS = "零一二三四五六七八九十";

/** "十二" is 12; headings never count past 99. */
export function chineseNumber(text: string): number {
  const [tens, ones] = text.includes("十") ? text.split("十") : ["0", text];
  const value = (part: string | undefined, absent: number): number =>
    part ? NUMERALS.indexOf(part) : absent;
  return text.includes("十") ? value(tens, 1) * 10 + value(ones, 0) : value(ones, 0);
}

/**
 * Cuts a text into its headed parts in reading order. Anchors are the numbers of the headings down to a part,
 * "二.3" style without guessing: "2.1.3" is the third part of the first section of chapter two.
 */
export function findClauses(text: string): Clause[] {
  const headings = headingsOf(text);
  const clauses = headings.map((heading, index): Clause => {
    const next = headings.slice(index + 1).find((later) => later.depth <= heading.depth);
    return {
      anchor: heading.anchor,
      heading: heading.text,
      depth: heading.depth,
      start: heading.start,
      end: next ? next.start : text.length,
    };
  });
  const first = headings[0]?.start ?? text.length;
  const preamble: Clause = { anchor: "0", heading: "", depth: 0, start: 0, end: first };
  return first > 0 ? [preamble, ...clauses] : clauses;
}

/** The number a heading line carries and its rank; null for a line of text. */
function rankOf(line: string): { rank: number; number: number } | null {
  const patterns: [RegExp, number][] = [
    [CHAPTER, 1],
    [SECTION, 2],
    [LEVEL_ONE, 3],
    [LEVEL_TWO, 4],
  ];
  for (const [pattern, rank] of patterns) {
    const match = pattern.exec(line);
    if (match?.[1]) return { rank, number: chineseNumber(match[1]) };
  }
  return null;
}

function headingsOf(text: string): Heading[] {
  const headings: Heading[] = [];
  const path: { rank: number; number: number }[] = [];
  let start = 0;
  let counter = 0;
  for (const raw of text.split("\n")) {
    const line = raw.replace(/\r$/, "").trim();
    const markdown = MARKDOWN.exec(line);
    const ranked = rankOf(markdown?.[2] ?? line);
    const found =
      ranked ?? (markdown ? { rank: 4 + (markdown[1] as string).length, number: ++counter } : null);
    if (found && !(ranked === null && markdown === null)) {
      while (path.length > 0 && (path.at(-1) as { rank: number }).rank >= found.rank) path.pop();
      path.push(found);
      headings.push({
        depth: path.length,
        anchor: path.map(({ number }) => number).join("."),
        text: headingText(line),
        start,
      });
    }
    start += raw.length + 1;
  }
  return uniqueAnchors(headings);
}

/** A heading that runs on into its paragraph is named by its first sentence. */
function headingText(line: string): string {
  const plain = line.replace(/^#+\s*/, "").replace(/\s+/g, " ");
  const stop = plain.search(/[。;；]/);
  const text = stop > 0 ? plain.slice(0, stop) : plain;
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** A table of contents repeats the headings of the text: the later ones, which carry it, keep the plain anchor. */
function uniqueAnchors(headings: readonly Heading[]): Heading[] {
  const last = new Map(headings.map((heading, index) => [heading.anchor, index]));
  return headings.map((heading, index) => {
    if (last.get(heading.anchor) === index) return heading;
    const copy = headings.slice(0, index).filter((earlier) => earlier.anchor === heading.anchor).length + 1;
    return { ...heading, anchor: `${heading.anchor}~${copy}` };
  });
}
