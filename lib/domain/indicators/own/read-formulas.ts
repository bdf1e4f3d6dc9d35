import { SCHEMES, type Scheme } from "../../dimension";
import type { IndicatorUnit } from "../definition";
import type { BySchemes, Expression } from "../expression";
import { formulaText } from "../formula";
import { formulaSentence } from "../formula-sentence";
import type { ReadFormula } from "./own-view";

/** Formulas with their sentences, one line for each scheme. */
export const readFormulas = (expressions: BySchemes, unit: IndicatorUnit): ReadFormula[] =>
  (Object.entries(expressions) as [Scheme, Expression][]).map(([scheme, expression]) => ({
    label: SCHEMES[scheme],
    formula: formulaText(expression),
    sentence: formulaSentence(expression, unit),
  }));
