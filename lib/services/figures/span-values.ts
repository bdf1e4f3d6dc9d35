import { seriesIds } from "@/db/queries/series/series-ids";
import type { AreaTree } from "@/lib/domain/area";
import type { Scheme } from "@/lib/domain/dimension";
import type { Edition } from "@/lib/domain/edition";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { evaluate } from "@/lib/domain/indicators/evaluate";
import { definitionAt } from "@/lib/domain/indicators/indicator-catalogue";
import { requestsOf } from "@/lib/domain/indicators/leaf-key";
import { pointOf } from "@/lib/domain/indicators/point";
import type { Target } from "@/lib/domain/indicators/value-row";
import { type Period, through } from "@/lib/domain/period";
import { missing, type Value } from "@/lib/domain/value";
import type { Context } from "../context";
import { readLeaves } from "./read-leaves";

export type SpanValuesAsked = {
  readonly code: string;
  readonly definitions: readonly IndicatorDefinition[];
  readonly scheme: Scheme;
  /** In the reader's scope, which the caller has checked. */
  readonly targets: readonly Target[];
  readonly periods: readonly Period[];
  readonly edition: Edition;
};

/**
 * One indicator of several areas in several single periods, read at once: differences of two cumulatives of one vintage
 * (MODEL M3), each judged by the definition in force for it.
 */
export async function spanValues(
  { db }: Context,
  tree: AreaTree,
  { code, definitions, scheme, targets, periods, edition }: SpanValuesAsked,
): Promise<(target: Target, period: Period) => Value> {
  const { vintage, origin } = edition;
  const expressionIn = (period: Period) =>
    definitionAt(code, through(period), definitions)?.expressions[scheme];
  const requests = periods.flatMap((period) => {
    const expression = expressionIn(period);
    return expression ? requestsOf(expression, pointOf(period, "single")) : [];
  });
  const reading = { db, tree, series: await seriesIds(db), vintage, origin, publication: null };
  const sums = await readLeaves(reading, requests, targets);
  return (target, period) => {
    const expression = expressionIn(period);
    if (!expression) return missing("no-definition");
    return evaluate(
      expression,
      pointOf(period, "single"),
      (leaf, at, base) => sums(target)(leaf, at, base).value,
    ).value;
  };
}
