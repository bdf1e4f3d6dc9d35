import type { Dimensions, Scheme } from "../../dimension";
import { statedMeasure } from "../../measures/measure-catalogue";
import type { Quantity } from "../../unit";
import type { Slot } from "../form";
import { slot } from "../form-builder";

/** Where a published item belongs. `negate` turns “比上年减少” into a change below zero. */
export type BulletinItem = {
  readonly name: string;
  /** Scheme words of the source; null accepts any. */
  readonly scheme: string | null;
  readonly slot: Slot;
  readonly negate: boolean;
};

/** Words that sources use for a scheme, and the member that an item without words of its own is about. */
const SCHEME_WORDS: Record<string, Scheme> = {
  基本医保合计: "all",
  职工医保: "employee",
  居民医保: "resident",
  新农合: "new-rural",
  生育保险: "maternity",
  长期护理保险: "long-term-care",
};

/** An item whose scheme words are fixed, or null for any. */
export const item = (name: string, scheme: string | null, target: Slot, negate = false): BulletinItem => ({
  name,
  scheme,
  slot: target,
  negate,
});

/** The same item for every scheme word, as bulletins print it. */
export const bySchemes = (name: string, build: (scheme: Scheme) => Slot, negate = false): BulletinItem[] =>
  Object.entries(SCHEME_WORDS).map(([word, scheme]) => item(name, word, build(scheme), negate));

/** What a source itself states: a ratio, a growth, a change; compared with what is computed (MODEL M10). */
export const stated = (code: string, at: Partial<Dimensions>, quantity: Quantity = "ratio"): Slot =>
  slot(statedMeasure(code), at, quantity);

const plain = (text: string): string => text.replace(/\s/g, "").replace(/（/g, "(").replace(/）/g, ")");

/** The item that a source's words name; null when none or more than one does: nothing is guessed. */
export function findBulletinItem(
  items: readonly BulletinItem[],
  name: string,
  scheme: string,
): BulletinItem | null {
  const named = items.filter((candidate) => plain(candidate.name) === plain(name));
  const exact = named.filter((candidate) => candidate.scheme === scheme);
  const matches = exact.length > 0 ? exact : named.filter((candidate) => candidate.scheme === null);
  return matches.length === 1 ? (matches[0] ?? null) : null;
}
