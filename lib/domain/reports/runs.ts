import type { FigureId } from "../figure";
import type { Run } from "./report-document";

/** A stretch of words on its way into a report. */
export type Words = string | Run | readonly Run[];

export const plain = (text: string): Run => ({ kind: "text", text });

/** A number bound to where it comes from; without a figure to bind to there is no number either, only words. */
export const bound = (id: FigureId | null, text: string): Run =>
  id === null ? plain(text) : { kind: "figure", id, text };

const isRuns = (words: Run | readonly Run[]): words is readonly Run[] => Array.isArray(words);

const runsOf = (words: Words): readonly Run[] => {
  if (typeof words === "string") return words === "" ? [] : [plain(words)];
  return isRuns(words) ? words : [words];
};

/** Puts words after one another; texts that touch become one run. */
export function join(...parts: readonly Words[]): Run[] {
  const joined: Run[] = [];
  for (const run of parts.flatMap(runsOf)) {
    const last = joined.at(-1);
    if (run.kind === "text" && last?.kind === "text") joined[joined.length - 1] = plain(last.text + run.text);
    else joined.push(run);
  }
  return joined;
}

/** A sentence as a template: what stands in the gaps are runs with their figures. */
export const line = (texts: TemplateStringsArray, ...gaps: readonly Words[]): Run[] =>
  join(...texts.flatMap((text, index) => [text, gaps[index] ?? ""]));

/** Items with a separator between them. */
export const listed = (items: readonly Words[], separator: string): Run[] =>
  join(...items.flatMap((item, index) => (index === 0 ? [item] : [separator, item])));

/** Not the number of years or months looked back on, nor a tolerance: those are the rule's. */
const NUMBER = /(?<!±)(?<![\d.])[-−]?\d[\d,]*(?:\.\d+)?(?![\d.]*[年月])/g;

/** Binds every number of a text whose numbers are all of one figure, such as "增长15.6%" or a standing's reason. */
export function bindNumbers(text: string, id: FigureId | null): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(NUMBER)) {
    if (match.index > from) runs.push(plain(text.slice(from, match.index)));
    runs.push(bound(id, match[0]));
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push(plain(text.slice(from)));
  return join(runs);
}

export const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join("");
