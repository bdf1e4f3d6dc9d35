import { type CellFact, cellFacts } from "@/db/queries/facts/cell-facts";
import type { AreaTree } from "@/lib/domain/area";
import { scopeSubstitution } from "@/lib/domain/comparability/scope-substitution";
import { decimal, sum } from "@/lib/domain/decimal";
import { quantityOf } from "@/lib/domain/indicators/book";
import { evaluate } from "@/lib/domain/indicators/evaluate";
import { requestKey } from "@/lib/domain/indicators/figure-plan";
import { displayText } from "@/lib/domain/indicators/format";
import { leafOfKey } from "@/lib/domain/indicators/leaf-key";
import { pointOf } from "@/lib/domain/indicators/point";
import { figureValue } from "@/lib/domain/indicators/stored-figure";
import type { CheckView } from "@/lib/domain/provenance/figure-page";
import { revisionText } from "@/lib/domain/provenance/revision";
import { formAt } from "@/lib/domain/submissions/own/form-book";
import { type RelationOutcome, relationOutcomes } from "@/lib/domain/submissions/relation-outcome";
import { known, missing, type Value } from "@/lib/domain/value";
import { BASES } from "@/lib/domain/vintage";
import type { Context } from "../context";
import { formRegister } from "../forms/form-register";
import type { FigureExplanation } from "./explain-figure";
import type { ExplainedPart } from "./explain-parts";

/** What was checked about a figure: that it follows from its cells, and that their statements add up. */
export async function figureChecks(
  context: Context,
  tree: AreaTree,
  explanation: FigureExplanation,
): Promise<CheckView[]> {
  return [
    ...recomputed(explanation),
    ...otherBasis(explanation),
    ...(await statementChecks(context, tree, explanation)),
  ];
}

/** Evaluates the formula once more over the cells shown; a stored figure that does not follow from them is a fault. */
function recomputed({
  definition,
  key,
  period,
  parts,
  members,
  value,
  stored,
  guard,
}: FigureExplanation): CheckView[] {
  const expression = definition.expressions[key.scheme];
  if (!expression || !value.known || stored?.stated) return [];
  const sums = new Map(
    parts.map((part) => [
      requestKey(part.request),
      part.value !== null && new Set(part.facts.map(({ area }) => area)).size === members.length
        ? known(part.value, part.facts.some(({ bound }) => bound) ? "≥" : undefined)
        : missing("not-reported"),
    ]),
  );
  const point = pointOf(period, key.span);
  const instead = scopeSubstitution(guard, expression, point);
  const again: Value = evaluate(
    expression,
    point,
    (leaf, through, base) =>
      instead(leaf, through, base) ??
      sums.get(requestKey({ leaf, through, base })) ??
      missing("not-reported"),
    () =>
      members.map((area) => ({
        name: area,
        read: (leaf, through, base) =>
          instead(leaf, through, base) ??
          parts
            .filter((part) => requestKey(part.request) === requestKey({ leaf, through, base }))
            .map((part) => partValue(part.facts.filter((fact) => fact.area === area)))
            .find(({ known: found }) => found) ??
          missing("not-reported"),
      })),
  ).value;
  const same = again.known && again.value === value.value;
  return [
    {
      name: "复算",
      words: same
        ? "由下列单元格按公式重算，与所示数值逐位一致"
        : `由下列单元格重算得 ${displayText(again, definition)}，与所示数值不一致`,
      outcome: same ? "holds" : "fails",
      count: null,
      details: [],
    },
  ];
}

const partValue = (facts: ExplainedPart["facts"]): Value =>
  facts.length > 0
    ? known(sum(facts.map(({ value }) => decimal(value))), facts.some(({ bound }) => bound) ? "≥" : undefined)
    : missing("not-reported");

/** Both bases are kept; where both are known their difference is said (MODEL M9). */
function otherBasis({ others, key, basis, value, definition }: FigureExplanation): CheckView[] {
  return others
    .filter((row) => row.vintage === key.vintage && row.origin === key.origin && row.basis !== basis)
    .flatMap((row): CheckView[] => {
      const other = figureValue(row);
      const change = revisionText(other, value, definition);
      if (change === null) return [];
      return [
        {
          name: `与${BASES[row.basis]}`,
          words: `${BASES[row.basis]} ${displayText(other, definition)}，相差 ${change}`,
          outcome: change === "不变" ? "holds" : "open",
          count: null,
          details: [],
        },
      ];
    });
}

type Numbers = Parameters<typeof relationOutcomes>[1];

const numbersOf = (facts: readonly CellFact[]): Numbers =>
  new Map(
    facts.map((fact) => [
      fact.key,
      {
        entry: { ...leafOfKey(fact.key), ...fact },
        quantity: quantityOf({ key: fact.key, unit: fact.unit }),
      },
    ]),
  );

/** The arithmetic of every statement that the figure draws on, as far as its own cells take part. */
async function statementChecks(
  { db, scope }: Context,
  tree: AreaTree,
  { parts, key: { origin } }: FigureExplanation,
): Promise<CheckView[]> {
  const used = new Set(parts.flatMap((part) => part.facts.map(({ factId }) => factId)));
  const submissions = [
    ...new Set(parts.flatMap((part) => part.facts.map((fact) => Number(fact.submission)))),
  ];
  const statements = new Map<number, CellFact[]>();
  for (const fact of await cellFacts(db, scope, submissions)) {
    const facts = statements.get(fact.submission);
    if (facts) facts.push(fact);
    else statements.set(fact.submission, [fact]);
  }
  const book = await formRegister(db);
  const outcomes: (RelationOutcome & { area: string })[] = [];
  for (const facts of statements.values()) {
    const [first] = facts;
    const form = first ? formAt(book, tree, first.form, { ...first, origin }) : null;
    if (!first || !form) continue;
    const touching = new Set(facts.filter(({ factId }) => used.has(factId)).map(({ key }) => key));
    const area = tree.areas.get(first.area)?.name ?? first.area;
    for (const outcome of relationOutcomes(form, numbersOf(facts), touching))
      outcomes.push({ ...outcome, area });
  }
  if (outcomes.length === 0) return [];
  const failing = outcomes.filter(({ holds }) => !holds);
  return [
    {
      name: "报表校验",
      words:
        failing.length === 0
          ? `所用单元格涉及的 ${outcomes.length} 条勾稽关系全部成立`
          : `${outcomes.length} 条勾稽关系中 ${failing.length} 条不成立`,
      outcome: failing.length === 0 ? "holds" : "fails",
      count: `${outcomes.length} 条`,
      details:
        failing.length > 0
          ? failing.map(({ area, words, message }) => `${area} ${words}：${message}`)
          : [...new Set(outcomes.map(({ words }) => words))],
    },
  ];
}
