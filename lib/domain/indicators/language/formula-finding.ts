/** Characters of a formula, from 0. */
export type Spot = { readonly offset: number; readonly length: number };

/** Something about a formula that its author must mend, or should look at, and where it stands. */
export type FormulaFinding = Spot & {
  readonly rule: string;
  readonly severity: "refuse" | "advise";
  readonly message: string;
  /** What may stand there instead, best first. */
  readonly suggestions: readonly string[];
};

export const fault = (
  rule: string,
  spot: Spot,
  message: string,
  suggestions: readonly string[] = [],
): FormulaFinding => ({ ...spot, rule, severity: "refuse", message, suggestions });

export const advice = (rule: string, spot: Spot, message: string): FormulaFinding => ({
  ...spot,
  rule,
  severity: "advise",
  message,
  suggestions: [],
});
