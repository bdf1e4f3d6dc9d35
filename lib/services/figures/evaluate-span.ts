import type { Queryable } from "@/db/client";
import { seriesIds } from "@/db/queries/series/series-ids";
import type { AreaTree } from "@/lib/domain/area";
import { type ScopeGuard, scopeGuards } from "@/lib/domain/comparability/scope-guard";
import { scopeSubstitution } from "@/lib/domain/comparability/scope-substitution";
import type { Scheme } from "@/lib/domain/dimension";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { type Evaluation, evaluate } from "@/lib/domain/indicators/evaluate";
import { definitionAt } from "@/lib/domain/indicators/indicator-catalogue";
import { requestsOf } from "@/lib/domain/indicators/leaf-key";
import type { Target } from "@/lib/domain/indicators/leaf-sum";
import { pointOf } from "@/lib/domain/indicators/point";
import { type Period, type Span, through } from "@/lib/domain/period";
import { missing } from "@/lib/domain/value";
import type { Origin, Vintage } from "@/lib/domain/vintage";
import { breaksAt } from "../comparability/break-register";
import { areaReadings, readLeaves } from "./read-leaves";

export type SpanAsked = {
  readonly code: string;
  readonly definitions: readonly IndicatorDefinition[];
  readonly scheme: Scheme;
  readonly target: Target;
  readonly vintage: Vintage;
  readonly origin: Origin;
  readonly publication: number | null;
  readonly span: Span;
};

/**
 * Evaluates a figure for any period and span from the facts. Stored rows are cumulative; a single quarter or month is
 * the difference of two cumulatives of one vintage (MODEL M3).
 */
export async function evaluateSpan(
  db: Queryable,
  tree: AreaTree,
  asked: SpanAsked,
  period: Period,
): Promise<Evaluation> {
  const expression = definitionAt(asked.code, through(period), asked.definitions)?.expressions[asked.scheme];
  if (!expression) return { value: missing("no-definition"), numerator: null, denominator: null };
  const point = pointOf(period, asked.span);
  const { vintage, origin, publication } = asked;
  const reading = { db, tree, series: await seriesIds(db), vintage, origin, publication };
  const [sums, guard] = await Promise.all([
    readLeaves(reading, requestsOf(expression, point), [asked.target]),
    guardOf(db, tree, asked, period),
  ]);
  const instead = scopeSubstitution(guard, expression, point);
  return evaluate(
    expression,
    point,
    (leaf, at, base) => instead(leaf, at, base) ?? sums(asked.target)(leaf, at, base).value,
    areaReadings(sums, asked.target, instead),
  );
}

/** The changes of scope that a figure, and what it is compared with, may run into. */
export async function guardOf(
  db: Queryable,
  tree: AreaTree,
  { code, definitions, scheme, target, vintage, origin, publication }: Omit<SpanAsked, "span">,
  period: Period,
): Promise<ScopeGuard> {
  const guards = scopeGuards(tree, await breaksAt(db, publication), { vintage, origin }, definitions);
  return guards({
    indicator: code,
    area: target.area.code,
    members: target.members,
    at: through(period),
    scheme,
  });
}
