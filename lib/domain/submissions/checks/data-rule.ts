import type { Expression } from "../../indicators/expression";
import type { FindingRule, Severity } from "../finding";

/**
 * What a statement's numbers must satisfy together with what is accepted of the area, in the language of the indicators.
 * Judged when the statement holds at least one of the numbers; silent while one of them is unknown.
 */
export type DataRule = {
  readonly rule: FindingRule;
  readonly severity: Severity;
  readonly left: Expression;
  readonly relation: "=" | "≤";
  readonly right: Expression;
  /** Why it should hold, and what may explain that it does not. */
  readonly reason: string;
};
