import type { ClauseHeading } from "./document";

/** Numbered headings of Chinese official texts, by rank. */
const HEADINGS: readonly RegExp[] = [
  /^第([一二三四五六七八九十]+)章/,
  /^第([一二三四五六七八九十]+)节/,
  /^([一二三四五六七八九十]+)、/,
  /^[（(]([一二三四五六七八九十]+)[）)]/,
  /^(\d{1,2})[.．]\s*(?=\D)/,
];

const NUMERALS = "零一二三四五六七八九十";
const REPORTING = /发展成就|发展形势|工作回顾|主要成绩/;

/** "十二" is 12; headings never count past 99. */
function chineseNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes("十") ? text.split("十") : ["0", text];
  const value = (part: string | undefined, absent: number): number =>
    part ? NUMERALS.indexOf(part) : absent;
  return text.includes("十") ? value(tens, 1) * 10 + value(ones, 0) : value(ones, 0);
}

type Rank = { readonly rank: number; readonly number: number };

function rankOf(line: string): Rank | null {
  for (const [rank, pattern] of HEADINGS.entries()) {
    const match = pattern.exec(line);
    if (match?.[1]) return { rank, number: chineseNumber(match[1]) };
  }
  return null;
}

/** A heading that runs on into its paragraph is its first sentence. */
const headingWords = (line: string): string =>
  (line.split(/[。；;：:]/)[0] as string).replace(/\s+/g, " ").trim();

/**
 * Clauses of a newly pasted text as its numbered headings suggest them, for a person to confirm or mend. Of a heading
 * that stands in a table of contents too, the later one counts; unnumbered headings are left to the reader.
 */
export function suggestClauses(text: string): ClauseHeading[] {
  const path: Rank[] = [];
  const found: ClauseHeading[] = [];
  for (const raw of text.split("\n")) {
    const line = raw.trim();
    const rank = rankOf(line);
    if (!rank) continue;
    while (path.length > 0 && (path.at(-1) as Rank).rank >= rank.rank) path.pop();
    path.push(rank);
    found.push({
      anchor: path.map(({ number }) => number).join("."),
      heading: headingWords(line),
      depth: path.length,
      reports: REPORTING.test(line),
    });
  }
  const last = new Map(found.map((heading, index) => [heading.anchor, index]));
  const kept = found.filter((heading, index) => last.get(heading.anchor) === index);
  return [{ anchor: "0", heading: "", depth: 1, reports: false }, ...kept];
}
