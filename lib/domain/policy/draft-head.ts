import type { Weight } from "./document";
import type { DraftHead } from "./draft-body";

const NUMBER = /[\u4e00-\u9fa5]{2,12}[〔[（(【]\d{4}[〕\]）)】]\s*\d+\s*号/;
const DATE = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g;
const ISSUER = /^[\u4e00-\u9fa5]{3,30}(?:局|政府|厅|办公室|委员会|部)$/;

const WEIGHTS: readonly (readonly [RegExp, Weight])[] = [
  [/征求意见/, "draft"],
  [/解读|问答/, "explainer"],
  [/目标任务|目标责任/, "target-letter"],
  [/规划/, "plan"],
];

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.replace(/^[\s#*]+|[\s*]+$/g, ""))
    .filter(Boolean);

/** A title may run over two lines; a salutation, a document number and an issuer's mast are no part of it. */
function titleOf(lines: readonly string[]): string {
  const head = lines.slice(0, 8).filter((line) => !NUMBER.test(line) && !ISSUER.test(line));
  const from = head.findIndex((line) => /通知|意见|规划|办法|方案|目标任务|解读|公告|细则/.test(line));
  const title = head[from === -1 ? 0 : from] ?? "";
  const before = from > 0 ? (head[from - 1] as string) : "";
  return /^关于/.test(title) || !/^.*关于/.test(before) ? title : `${before}${title}`;
}

/** Its own number has a line to itself near the top; numbers in sentences are of other documents. */
const numberOf = (lines: readonly string[]): string | null =>
  lines
    .slice(0, 8)
    .map((line) => line.replace(/\s/g, ""))
    .find((line) => NUMBER.exec(line)?.[0] === line) ?? null;

/** The day a text was issued stands at its end, below who issued it. */
function issuedOn(text: string): string {
  const [, year, month, day] = [...text.matchAll(DATE)].at(-1) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : "";
}

/** "2027" where a title names the year that it is about; otherwise the text holds from the month it was issued. */
function validity(title: string, issued: string): { from: string; to: string | null } {
  const year = /(\d{4})\s*年度?/.exec(title)?.[1];
  return year ? { from: `${year}-01`, to: `${year}-12` } : { from: issued.slice(0, 7), to: null };
}

/** What a newly pasted text says of itself, for a person to confirm or mend. */
export function guessHead(text: string): Omit<DraftHead, "id" | "area" | "origin"> {
  const lines = linesOf(text);
  const title = titleOf(lines).slice(0, 120);
  const issued = issuedOn(text);
  return {
    title,
    shortTitle: title.length > 20 ? "" : title,
    number: numberOf(lines),
    issuer: [...lines].reverse().find((line) => ISSUER.test(line)) ?? "",
    issuedOn: issued,
    weight: WEIGHTS.find(([pattern]) => pattern.test(title))?.[1] ?? "notice",
    ...validity(title, issued),
    source: "",
  };
}

/** A free name for a text: nobody should have to invent one. */
export function freeDocumentId(
  head: Pick<DraftHead, "area" | "from" | "weight">,
  taken: ReadonlySet<string>,
) {
  const wanted = [head.area, head.from.slice(0, 4), head.weight].filter(Boolean).join("-");
  for (let count = 1; ; count++) {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    if (!taken.has(id)) return id;
  }
}
