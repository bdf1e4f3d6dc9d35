import type { Expression } from "../expression";
import { accountingFindings, parameterFindings, slotFindings } from "./data-rules";
import type { FormulaFinding, Spot } from "./formula-finding";
import { timeFindings } from "./time-rules";
import { unitFindings } from "./unit-rules";
import { SHIPPED_VOCABULARY, type Vocabulary } from "./vocabulary";
import { zeroFindings } from "./zero-rule";

const RULES = [
  slotFindings,
  unitFindings,
  timeFindings,
  zeroFindings,
  accountingFindings,
  parameterFindings,
] as const;

/** Everything that is wrong or odd about a formula that could be read, in the order of its text. */
export const checkExpression = (
  expression: Expression,
  spotOf: (part: Expression) => Spot,
  vocabulary: Vocabulary = SHIPPED_VOCABULARY,
): FormulaFinding[] =>
  RULES.flatMap((rule) => rule(expression, spotOf, vocabulary)).sort(
    (a, b) => a.offset - b.offset || a.severity.localeCompare(b.severity),
  );
