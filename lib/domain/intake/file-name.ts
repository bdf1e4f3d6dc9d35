import { type AreaCode, type AreaTree, findArea } from "../area";
import { monthPeriod, parsePeriod, periodText } from "../period";
import type { FormCode } from "../submissions/form";
import { findPeriod } from "../submissions/period-text";
import { plainLabel } from "../submissions/plain-text";
import type { Vintage } from "../vintage";

/** What a file's name says of it; null where it says nothing. */
export type NamedFile = {
  readonly form: FormCode | null;
  readonly area: AreaCode | null;
  readonly period: string | null;
  readonly vintage: Vintage | null;
  /** Settlement detail, which is no statement. */
  readonly isSettlement: boolean;
};

type NamedForm = { readonly code: FormCode; readonly name: string };

const VINTAGE_WORDS: readonly (readonly [string, Vintage])[] = [
  ["快报", "flash"],
  ["公报", "bulletin"],
  ["年鉴", "yearbook"],
];

/** Reads names such as 呼和浩特市-2026Q3-基金收支情况表.xlsx; offices' other spellings of a period are read too. */
export function readFileName(name: string, forms: readonly NamedForm[], tree: AreaTree): NamedFile {
  const stem = name.replace(/\.[A-Za-z]{1,5}$/, "");
  const plain = plainLabel(stem);
  // The longest name wins: one form's may hold another's.
  const [form] = forms
    .filter(({ name: title }) => plain.includes(plainLabel(title)))
    .sort((a, b) => b.name.length - a.name.length);
  const area = stem
    .split(/[-_—\s()（）]+/)
    .map((part) => findArea(tree, part))
    .find((found) => found !== null);
  return {
    form: form?.code ?? null,
    area: area?.code ?? null,
    period: periodIn(stem),
    vintage: VINTAGE_WORDS.find(([word]) => stem.includes(word))?.[1] ?? null,
    isSettlement: stem.includes("结算明细"),
  };
}

function periodIn(name: string): string | null {
  // Six digits are 202609, or else the code of an area; no area's begins with 19 or 20.
  const stem = name
    .replace(/(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(?!\d)/g, "$1-$2")
    .replace(/(?<!\d)\d{6}(?!\d)/g, "、");
  const [, code] = /(?<![0-9])((?:19|20)\d{2}(?:Q[1-4]|-(?:0[1-9]|1[0-2])(?!\d)))/i.exec(stem) ?? [];
  if (code && parsePeriod(code.toUpperCase())) return code.toUpperCase();
  const through = findPeriod(stem.replace(/[（(]/g, ""));
  if (through) return periodText(monthPeriod(through));
  const [, year] = /(?<![0-9])((?:19|20)\d{2})(?![0-9])/.exec(stem) ?? [];
  return year ?? null;
}
