import type { Queryable } from "@/db/client";
import { events } from "@/db/queries/comparability/events";
import { storedFigures } from "@/db/queries/values/stored-figures";
import type { AreaScope } from "@/lib/domain/access";
import { type AreaTree, withAncestors } from "@/lib/domain/area";
import { comparableBase } from "@/lib/domain/comparability/comparable-base";
import {
  type Compared,
  eventsBeside,
  eventsNear,
  type WithoutOneOffs,
  withoutOneOffs,
} from "@/lib/domain/comparability/one-off";
import type { RecordedEvent } from "@/lib/domain/comparability/recorded-event";
import type { ScopeBreak } from "@/lib/domain/comparability/scope-break";
import {
  type Comparison,
  type ComparisonKind,
  compareInScope,
  compareValues,
} from "@/lib/domain/indicators/comparison";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import type { Evaluation } from "@/lib/domain/indicators/evaluate";
import type { Expression } from "@/lib/domain/indicators/expression";
import { pointOf } from "@/lib/domain/indicators/point";
import { figureEvaluation } from "@/lib/domain/indicators/stored-figure";
import {
  monthOf,
  type Period,
  previousPeriod,
  samePeriodLastYear,
  spanName,
  through,
} from "@/lib/domain/period";
import { missing, type Value } from "@/lib/domain/value";
import { baseVintages, mixedVintage } from "@/lib/domain/vintage";
import { evaluateSpan, guardOf, type SpanAsked } from "./evaluate-span";

export type ComparedFigure = Comparison & {
  readonly with: ComparisonKind;
  /** The period compared with, in words. */
  readonly basePeriod: string;
  readonly base: Value;
  readonly current: Value;
  /** Said when the base is of another vintage than the figure (MODEL M5). */
  readonly mixed: string | null;
  /** Changes of scope between the two; with a restated base they are still told. */
  readonly breaks: readonly ScopeBreak[];
  /** What happened in the months of either side and may be why it moved. */
  readonly events: readonly RecordedEvent[];
  /** The comparison once more without the amounts of quantified events; null when there are none to take out. */
  readonly withoutOneOffs: (WithoutOneOffs & { readonly comparison: Comparison }) | null;
};

/**
 * Compares a figure with the same period of last year, or with the period before. The latter takes single periods:
 * 环比 never compares cumulatives. At a year's end last year's final figure is the base. Across a change of scope only
 * a restated base is compared with.
 */
export async function compareFigure(
  db: Queryable,
  scope: AreaScope,
  tree: AreaTree,
  definition: IndicatorDefinition,
  asked: SpanAsked,
  period: Period,
  current: Evaluation,
  kind: ComparisonKind,
): Promise<ComparedFigure> {
  const sides =
    kind === "pop"
      ? await besidePrevious(db, tree, asked, period)
      : await besideLastYear(db, scope, tree, asked, period, current);
  const { now, ago, span, mixed } = sides;
  const expression = definition.expressions[asked.scheme] as Expression;
  const points = { now: pointOf(period, span), ago: pointOf(ago, span) };
  const guard = await guardOf(db, tree, asked, period);
  const base = comparableBase(guard, expression, points.now, points.ago, sides.base);
  const over = withAncestors(tree, "administrative", asked.target.area.code, through(period)).slice(1);
  const { near, own } = eventsNear(await events(db, scope, over, asked.publication), {
    area: asked.target.area.code,
    above: over,
    members: asked.target.members,
    origin: asked.origin,
  });
  const compared = { expression, ...points, current: now, base: { ...sides.base, value: base.base } };
  return {
    ...compareInScope(now.value, base, definition),
    with: kind,
    basePeriod: spanName(ago, span),
    current: now.value,
    base: base.base,
    mixed: base.restated ? null : mixed,
    breaks: base.breaks,
    events: eventsBeside(compared, definition.code, near),
    withoutOneOffs: base.base.known ? oneOffs(compared, definition, own) : null,
  };
}

type Sides = {
  readonly now: Evaluation;
  readonly base: Evaluation;
  readonly ago: Period;
  readonly span: SpanAsked["span"];
  readonly mixed: string | null;
};

function oneOffs(
  compared: Compared,
  definition: IndicatorDefinition,
  own: readonly RecordedEvent[],
): ComparedFigure["withoutOneOffs"] {
  const rest = withoutOneOffs(compared, own);
  return rest && { ...rest, comparison: compareValues(rest.current, rest.base, definition) };
}

async function besidePrevious(
  db: Queryable,
  tree: AreaTree,
  asked: SpanAsked,
  period: Period,
): Promise<Sides> {
  const single = { ...asked, span: "single" } as const;
  const ago = previousPeriod(period);
  const now = await evaluateSpan(db, tree, single, period);
  const base = await evaluateSpan(db, tree, single, ago);
  return { now, base, ago, span: "single", mixed: null };
}

async function besideLastYear(
  db: Queryable,
  scope: AreaScope,
  tree: AreaTree,
  asked: SpanAsked,
  period: Period,
  now: Evaluation,
): Promise<Sides> {
  const ago = samePeriodLastYear(period);
  const { base, mixed } =
    asked.span === "single"
      ? { base: await evaluateSpan(db, tree, asked, ago), mixed: null }
      : await storedBase(db, scope, asked, ago);
  return { now, base, ago, span: asked.span, mixed };
}

async function storedBase(
  db: Queryable,
  scope: AreaScope,
  asked: SpanAsked,
  ago: Period,
): Promise<Pick<Sides, "base" | "mixed">> {
  const at = through(ago);
  const vintages = baseVintages(asked.vintage, monthOf(at) === 12);
  const rows = await storedFigures(
    db,
    scope,
    {
      indicators: [asked.code],
      areas: [asked.target.area.code],
      throughs: [at],
      schemes: [asked.scheme],
      vintages,
      origin: asked.origin,
    },
    asked.publication,
  );
  const ranked = vintages.flatMap((vintage) =>
    rows.filter((row) => row.vintage === vintage && row.basis === asked.target.basis),
  );
  const chosen = ranked.find((row) => row.value !== null) ?? ranked[0];
  if (!chosen) {
    const absent = missing("not-reported", spanName(ago, "cumulative"));
    return { base: { value: absent, numerator: null, denominator: null }, mixed: null };
  }
  return { base: figureEvaluation(chosen), mixed: mixedVintage(chosen.vintage, asked.vintage) };
}
