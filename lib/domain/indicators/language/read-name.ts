import type { Dimensions } from "../../dimension";
import { type FormulaFinding, fault, type Spot } from "./formula-finding";
import { DIMENSION_NAMES, MEMBERS, type Member } from "./formula-words";
import { nearestNames } from "./nearest-names";
import { TIME_FORMS } from "./time-words";

/** "上年同期居民医保住院统筹基金支付": time forms, members and a measure in one word. */
export type ReadName = {
  readonly forms: readonly string[];
  readonly members: Partial<Dimensions>;
  readonly measure: string;
};

export type NameAnswer =
  | { readonly ok: true; readonly name: ReadName }
  | { readonly ok: false; readonly finding: FormulaFinding };

/** What a word names; a wrong one is pointed at from where it stops making sense. */
export function readName(text: string, spot: Spot, measures: ReadonlyMap<string, string>): NameAnswer {
  const name = readAt(text, { forms: [], members: {} }, measures);
  if (name) return { ok: true, name };
  const known = knownPrefix(text);
  const rest = text.slice(known);
  const at = { offset: spot.offset + known, length: spot.length - known };
  if (rest === "") return { ok: false, finding: fault("incomplete-name", spot, emptyMessage(text)) };
  const suggestions = nearestNames(rest, measures.keys());
  return { ok: false, finding: fault("unknown-measure", at, `没有名为“${rest}”的数据`, suggestions) };
}

const emptyMessage = (text: string): string =>
  TIME_FORMS.has(text)
    ? `“${text}”后面要写明是什么数，如 ${text}（基金支出）`
    : `“${text}”后面还缺数据名称，如“基金支出”`;

type Before = Omit<ReadName, "measure">;

function readAt(text: string, before: Before, measures: ReadonlyMap<string, string>): ReadName | null {
  const measure = measures.get(text);
  if (measure) return { ...before, measure };
  for (const [name, member] of prefixesOf(text)) {
    const next = after(before, name, member);
    const found = next && readAt(text.slice(name.length), next, measures);
    if (found) return found;
  }
  return null;
}

/** Time forms stand before members, and no dimension is named twice. */
function after(before: Before, name: string, member: Member | null): Before | null {
  if (!member) {
    return Object.keys(before.members).length > 0 ? null : { ...before, forms: [...before.forms, name] };
  }
  if (member.dimension in before.members) return null;
  return { ...before, members: { ...before.members, [member.dimension]: member.member } };
}

const prefixesOf = (text: string): [string, Member | null][] => [
  ...[...TIME_FORMS.keys()]
    .filter((name) => text.startsWith(name))
    .map((name): [string, null] => [name, null]),
  ...[...MEMBERS].filter(([name]) => text.startsWith(name)),
];

/** How far into a word its parts are known. */
function knownPrefix(text: string): number {
  const lengths = prefixesOf(text).map(([name]) => name.length + knownPrefix(text.slice(name.length)));
  return Math.max(0, ...lengths);
}

/** Adds the members in brackets to those before the name; says which dimension is named twice. */
export function twiceNamed(dimension: keyof Dimensions, spot: Spot): FormulaFinding {
  return fault("dimension-twice", spot, `${DIMENSION_NAMES[dimension]}已经写过一个，一个数只能取一个`);
}
