import type { Scheme } from "../dimension";
import { type IndicatorDefinition, schemesOf } from "./definition";
import type { Leaf } from "./expression";
import { leafKey, leavesOf, readsOtherMonths } from "./leaf-key";
import { alternativesOf } from "./selector";
import { statedLeaf } from "./stated-leaf";

/** Leaves that a request may be answered by: itself, and the members of its partitions. */
export const answeringKeys = (asked: Leaf): string[] =>
  alternativesOf(asked).flatMap((alternative) => alternative.members.map((member) => leafKey(member)));

/** A formula, and whether it reads other months than its own. */
type Reader = {
  readonly definition: IndicatorDefinition;
  readonly scheme: Scheme;
  readonly shifts: boolean;
};

type Readers = {
  readonly all: readonly Reader[];
  /** By the key of a leaf that they may read. */
  readonly of: ReadonlyMap<string, readonly Reader[]>;
};

const READERS = new WeakMap<readonly IndicatorDefinition[], Readers>();

/** The formulas of a register and what each may read: found once, not for each publication. */
function readersOf(definitions: readonly IndicatorDefinition[]): Readers {
  const known = READERS.get(definitions);
  if (known) return known;
  const all: Reader[] = [];
  const of = new Map<string, Reader[]>();
  for (const definition of definitions) {
    for (const scheme of schemesOf(definition)) {
      const expression = definition.expressions[scheme];
      const leaves = [...(expression ? leavesOf(expression) : []), statedLeaf(definition, scheme)];
      const reader = { definition, scheme, shifts: expression !== undefined && readsOtherMonths(expression) };
      all.push(reader);
      for (const key of new Set(leaves.flatMap(answeringKeys))) {
        const found = of.get(key);
        if (found) found.push(reader);
        else of.set(key, [reader]);
      }
    }
  }
  const readers = { all, of };
  READERS.set(definitions, readers);
  return readers;
}

/** The formulas that may read any of these leaves. */
export function touchedBy(
  definitions: readonly IndicatorDefinition[],
  leaves: ReadonlySet<string>,
): Reader[] {
  const { all, of } = readersOf(definitions);
  const touched = new Set([...leaves].flatMap((key) => of.get(key) ?? []));
  return all.filter((reader) => touched.has(reader));
}
