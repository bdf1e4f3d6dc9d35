import type { AreaCode } from "@/lib/domain/area";
import type { ScopeGuard } from "@/lib/domain/comparability/scope-guard";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import type { Expression } from "@/lib/domain/indicators/expression";
import type { Month, Span } from "@/lib/domain/period";
import type { IndicatorReading } from "./indicator-reading";
import type { HeldSentence } from "./indicator-sentences";

/** What a trend is drawn from: one indicator of one area, the sentences held against it, and its changes of scope. */
export type TrendAsked = {
  readonly definition: IndicatorDefinition;
  readonly expression: Expression;
  readonly area: AreaCode;
  readonly at: Month;
  readonly span: Span;
  readonly reading: IndicatorReading;
  readonly judging: readonly HeldSentence[];
  readonly guard: ScopeGuard;
};
