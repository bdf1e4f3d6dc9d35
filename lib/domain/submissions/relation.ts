import { absolute, add, compare, type Decimal, decimal, shift, subtract, sum } from "../decimal";
import { powerOf, type Quantity } from "../unit";
import type { Entry } from "./entry";
import type { Finding, FindingRule, Severity } from "./finding";
import type { Form, Relation } from "./form";

/** Half a unit of the last digit as written, in base units: the most that rounding can have moved one number. */
export function roundingUnit(entry: Pick<Entry, "decimals" | "unit">, quantity: Quantity): Decimal {
  return shift(decimal(5), powerOf(quantity, entry.unit) - entry.decimals - 1);
}

/** The platform's identities are usual logic and not law, so they ask for a sentence; a wrong sum is refused. */
const SEVERITY: Record<string, Severity> = {
  "total-equals-parts": "refuse",
  "part-within-total": "refuse",
  "expense-equals-parts": "explain",
  "expense-equals-payments": "explain",
  "parties-agree": "explain",
};

/** What a broken relation asks of the submitter. */
export const relationSeverity = ({ rule }: Pick<Relation, "rule">): Severity => SEVERITY[rule] ?? "refuse";

type Placed = { readonly entry: Entry; readonly quantity: Quantity };

/**
 * Checks a statement's own arithmetic. Optional parts left empty count as none; a required part that is absent
 * or `unread` has its own finding, so its sums are not judged.
 * Tolerance is half a unit in the last place times the number of items.
 */
export function checkRelations(
  form: Form,
  placed: ReadonlyMap<string, Placed>,
  at: (sheet: string, slot: string) => string,
  unread: ReadonlySet<string> = new Set(),
): Finding[] {
  const findings: Finding[] = [];
  for (const relation of form.relations) {
    const total = placed.get(at(relation.sheet, relation.total));
    const parts = relation.parts
      .map((part) => placed.get(at(relation.sheet, part)))
      .filter((part) => part !== undefined);
    const sheet = form.sheets.find(({ name }) => name === relation.sheet);
    // A part that the form has no cell for, as critical illness has none for employees, is none.
    const incomplete = relation.parts.some(
      (part) =>
        unread.has(at(relation.sheet, part)) ||
        (!placed.has(at(relation.sheet, part)) && sheet?.slots.has(part) && !sheet.optional.has(part)),
    );
    if (!total || parts.length === 0 || incomplete) continue;
    const find = (message: string): Finding => ({
      severity: relationSeverity(relation),
      sheet: total.entry.sheet,
      cell: total.entry.cell,
      rule: relation.rule as FindingRule,
      message,
    });
    if (relation.kind === "equal") {
      const added = sum(parts.map((part) => part.entry.value));
      const difference = subtract(total.entry.value, added);
      if (compare(absolute(difference), toleranceOf([total, ...parts])) > 0) {
        findings.push(
          find(
            `填报 ${show(total.entry.value, total)}，分项（${parts.map((part) => part.entry.cell).join("、")}）相加为 ${show(added, total)}，相差 ${show(difference, total)}`,
          ),
        );
      }
      continue;
    }
    for (const part of parts) {
      if (compare(part.entry.value, add(total.entry.value, toleranceOf([total, part]))) <= 0) continue;
      findings.push({
        ...find(
          `其中数 ${show(part.entry.value, total)} 大于合计 ${show(total.entry.value, total)}（${total.entry.cell}）`,
        ),
        cell: part.entry.cell,
      });
    }
  }
  return findings;
}

/** Each number may be off by half its last digit, so the whole may be off by the sum of these. */
export const toleranceOf = (items: readonly Placed[]): Decimal =>
  sum(items.map(({ entry, quantity }) => roundingUnit(entry, quantity)));

/** A base-unit amount in the unit that the total's cell is written in. */
const show = (value: Decimal, { entry, quantity }: Placed): string =>
  `${shift(value, -powerOf(quantity, entry.unit))}${entry.unit}`;
