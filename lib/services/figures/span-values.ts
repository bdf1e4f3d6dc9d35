import { seriesIds } from "@/db/queries/series/series-ids";
import type { AreaTree } from "@/lib/domain/area";
import { scopeGuards } from "@/lib/domain/comparability/scope-guard";
import { scopeSubstitution } from "@/lib/domain/comparability/scope-substitution";
import type { Scheme } from "@/lib/domain/dimension";
import type { Edition } from "@/lib/domain/edition";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { type Evaluation, evaluate } from "@/lib/domain/indicators/evaluate";
import { definitionAt } from "@/lib/domain/indicators/indicator-catalogue";
import { requestsOf } from "@/lib/domain/indicators/leaf-key";
import type { Target } from "@/lib/domain/indicators/leaf-sum";
import { pointOf } from "@/lib/domain/indicators/point";
import { type Period, through } from "@/lib/domain/period";
import { missing } from "@/lib/domain/value";
import { breaksAt } from "../comparability/break-register";
import type { Context } from "../context";
import { areaReadings, readLeaves } from "./read-leaves";

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
): Promise<(target: Target, period: Period) => Evaluation> {
  const { vintage, origin } = edition;
  const expressionIn = (period: Period) =>
    definitionAt(code, through(period), definitions)?.expressions[scheme];
  const requests = periods.flatMap((period) => {
    const expression = expressionIn(period);
    return expression ? requestsOf(expression, pointOf(period, "single")) : [];
  });
  const reading = { db, tree, series: await seriesIds(db), vintage, origin, publication: null };
  const sums = await readLeaves(reading, requests, targets);
  const guards = scopeGuards(tree, await breaksAt(db, null), edition);
  return (target, period) => {
    const expression = expressionIn(period);
    if (!expression) return { value: missing("no-definition"), numerator: null, denominator: null };
    const point = pointOf(period, "single");
    const { code: area } = target.area;
    const place = { indicator: code, area, members: target.members, at: through(period) };
    const instead = scopeSubstitution(guards(place), expression, point);
    return evaluate(
      expression,
      point,
      (leaf, at, base) => instead(leaf, at, base) ?? sums(target)(leaf, at, base).value,
      areaReadings(sums, target, instead),
    );
  };
}
