import type { Scheme } from "../dimension";
import { CONFIDENCE_NAMES, type IndicatorDefinition } from "../indicators/definition";
import { formulaText } from "../indicators/formula";
import { formulaSentence } from "../indicators/formula-sentence";
import { ACCOUNTING_NAMES } from "../measures/measure";
import { type Month, monthOf, yearOf } from "../period";

/** A version of a definition as it is read out beside a figure. */
export type FormulaView = {
  readonly code: string;
  readonly version: number;
  /** Versions in the register. */
  readonly versions: number;
  readonly validity: string;
  readonly text: string;
  /** The same in words, "以……为分子，……为分母，……求比值。" */
  readonly sentence: string;
  readonly numerator: string;
  readonly denominator: string | null;
  readonly accounting: string;
  readonly source: string;
  readonly caveats: string;
  readonly confidence: string;
};

const monthName = (at: Month): string => `${yearOf(at)}年${monthOf(at)}月`;

/** "自2024年1月起", "2020年1月至2023年12月", "不限期间". */
export function validityText({ from, to }: Pick<IndicatorDefinition, "from" | "to">): string {
  if (from && to) return `${monthName(from)}至${monthName(to)}`;
  if (from) return `自${monthName(from)}起`;
  return to ? `至${monthName(to)}止` : "不限期间";
}

export function formulaView(
  definition: IndicatorDefinition,
  definitions: readonly IndicatorDefinition[],
  scheme: Scheme,
): FormulaView {
  const expression = definition.expressions[scheme];
  return {
    code: definition.code,
    version: definition.version,
    versions: definitions.filter(({ code }) => code === definition.code).length,
    validity: validityText(definition),
    text: expression ? formulaText(expression) : "",
    sentence: expression ? formulaSentence(expression, definition.unit) : "",
    numerator: definition.numeratorName,
    denominator: definition.denominatorName,
    accounting: ACCOUNTING_NAMES[definition.accounting],
    source: definition.source,
    caveats: definition.caveats,
    confidence: CONFIDENCE_NAMES[definition.confidence],
  };
}
