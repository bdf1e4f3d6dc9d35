import type { Calculation } from "@/lib/domain/calculators/calculation";
import type { CalculatorKind } from "@/lib/domain/calculators/calculator-catalogue";
import type { Context } from "../context";
import { calculateContribution } from "./calculate-contribution";
import { calculateCriticalIllness } from "./calculate-critical-illness";
import { calculateDeficit } from "./calculate-deficit";
import { calculateRemoval } from "./calculate-removal";
import { calculateSubsidy } from "./calculate-subsidy";
import type { CalculatorPlace } from "./calculator-foundation";

type Typed = Readonly<Record<string, string | undefined>>;

const VERBS: Record<
  CalculatorKind,
  (context: Context, place: CalculatorPlace, typed: Typed) => Promise<Calculation>
> = {
  subsidy: calculateSubsidy,
  contribution: calculateContribution,
  "critical-illness": calculateCriticalIllness,
  deficit: calculateDeficit,
  removal: calculateRemoval,
};

/** One calculation by its name: what a screen shows and its file carries are the same. */
export const calculate = (
  context: Context,
  kind: CalculatorKind,
  place: CalculatorPlace,
  typed: Typed,
): Promise<Calculation> => VERBS[kind](context, place, typed);
