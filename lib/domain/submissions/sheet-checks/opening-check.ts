import type { Decimal } from "../../decimal";
import type { Expression, Leaf } from "../../indicators/expression";
import { DATA_RULES } from "../checks/data-rules";
import { entryKey } from "../entry";
import type { FormSheet } from "../form";

/** A leaf of a rule that only adds and subtracts, with its sign. */
type SignedLeaf = { readonly leaf: Leaf; readonly isNegative: boolean; readonly isOpening: boolean };

/** The leaves of a sum of this month's numbers and last year's closing ones; null for what is more than that. */
function signedLeaves(expression: Expression, isNegative = false): SignedLeaf[] | null {
  if (expression.op === "leaf") return [{ leaf: expression, isNegative, isOpening: false }];
  if (expression.op === "shifted") {
    return expression.time === "last-december" && expression.of.op === "leaf"
      ? [{ leaf: expression.of, isNegative, isOpening: true }]
      : null;
  }
  const parts =
    expression.op === "sum"
      ? expression.terms.map((term) => signedLeaves(term, isNegative))
      : expression.op === "minus"
        ? [signedLeaves(expression.left, isNegative), signedLeaves(expression.right, !isNegative)]
        : [null];
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
}

/** A balance that follows from last year's: which slots of one sheet say so, and the known opening in base units. */
export type OpeningRelation = {
  readonly total: string;
  readonly terms: readonly { readonly slot: string; readonly isNegative: boolean }[];
  readonly opening: Decimal;
};

/** The balances of a sheet that are carried forward from a closing balance that is known. */
export function openingRelations(sheet: FormSheet, opening: ReadonlyMap<string, Decimal>): OpeningRelation[] {
  const slots = new Map([...sheet.slots].map(([key, slot]) => [entryKey(slot), key]));
  return DATA_RULES.flatMap((rule): OpeningRelation[] => {
    if (rule.rule !== "roll-forward" || rule.left.op !== "leaf") return [];
    const total = slots.get(entryKey(rule.left));
    const leaves = signedLeaves(rule.right);
    const known = opening.get(entryKey(rule.left));
    if (total === undefined || leaves === null || known === undefined) return [];
    const terms = leaves.flatMap(({ leaf, isNegative, isOpening }) => {
      const slot = isOpening ? undefined : slots.get(entryKey(leaf));
      return slot === undefined ? [] : [{ slot, isNegative }];
    });
    return terms.length === leaves.length - 1 ? [{ total, terms, opening: known }] : [];
  });
}
