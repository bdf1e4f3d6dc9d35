import type { Queryable } from "@/db/client";
import { storedFigures } from "@/db/queries/values/stored-figures";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaTree } from "@/lib/domain/area";
import { type Comparison, type ComparisonKind, compareValues } from "@/lib/domain/indicators/comparison";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { figureValue } from "@/lib/domain/indicators/stored-figure";
import {
  monthOf,
  type Period,
  previousPeriod,
  samePeriodLastYear,
  spanName,
  through,
} from "@/lib/domain/period";
import { missing, type Value } from "@/lib/domain/value";
import { baseVintages, VINTAGES } from "@/lib/domain/vintage";
import { evaluateSpan, type SpanAsked } from "./evaluate-span";

export type ComparedFigure = Comparison & {
  readonly with: ComparisonKind;
  /** The period compared with, in words. */
  readonly basePeriod: string;
  readonly base: Value;
  readonly current: Value;
  /** Said when the base is of another vintage than the figure (MODEL M5). */
  readonly mixed: string | null;
};

/**
 * Compares a figure with the same period of last year, or with the period before. The latter takes single periods:
 * 环比 never compares cumulatives. At a year's end last year's final figure is the base.
 */
export async function compareFigure(
  db: Queryable,
  scope: AreaScope,
  tree: AreaTree,
  definition: IndicatorDefinition,
  asked: SpanAsked,
  period: Period,
  current: Value,
  kind: ComparisonKind,
): Promise<ComparedFigure> {
  if (kind === "pop") {
    const single = { ...asked, span: "single" } as const;
    const before = previousPeriod(period);
    const now = await evaluateSpan(db, tree, single, period);
    const base = await evaluateSpan(db, tree, single, before);
    return {
      ...compareValues(now.value, base.value, definition),
      with: kind,
      basePeriod: spanName(before, "single"),
      current: now.value,
      base: base.value,
      mixed: null,
    };
  }
  const ago = samePeriodLastYear(period);
  const { base, mixed } =
    asked.span === "single"
      ? { base: (await evaluateSpan(db, tree, asked, ago)).value, mixed: null }
      : await storedBase(db, scope, asked, ago);
  return {
    ...compareValues(current, base, definition),
    with: kind,
    basePeriod: spanName(ago, asked.span),
    current,
    base,
    mixed,
  };
}

async function storedBase(
  db: Queryable,
  scope: AreaScope,
  asked: SpanAsked,
  ago: Period,
): Promise<{ base: Value; mixed: string | null }> {
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
  if (!chosen) return { base: missing("not-reported", spanName(ago, "cumulative")), mixed: null };
  return {
    base: figureValue(chosen),
    mixed: chosen.vintage === asked.vintage ? null : `基期为${VINTAGES[chosen.vintage]}数`,
  };
}
