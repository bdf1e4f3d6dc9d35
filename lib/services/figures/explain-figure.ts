import { latestPublication } from "@/db/queries/publications/latest-publication";
import { type SubmissionTrail, submissionTrails } from "@/db/queries/submissions/submission-trails";
import { type Area, type AreaCode, type AreaTree, poolingMembers } from "@/lib/domain/area";
import type { ScopeGuard } from "@/lib/domain/comparability/scope-guard";
import { type FigureId, type FigureKey, figureId } from "@/lib/domain/figure";
import type { ComparisonKind } from "@/lib/domain/indicators/comparison";
import type { Contradiction } from "@/lib/domain/indicators/contradictions";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { leaf } from "@/lib/domain/indicators/expression";
import { type PartRequest, partRequests } from "@/lib/domain/indicators/figure-part";
import { formulaText } from "@/lib/domain/indicators/formula";
import type { Target } from "@/lib/domain/indicators/leaf-sum";
import { pointOf } from "@/lib/domain/indicators/point";
import { figureValue, type StoredFigure } from "@/lib/domain/indicators/stored-figure";
import { statedMeasure } from "@/lib/domain/measures/measure-catalogue";
import { type Period, type Span, through } from "@/lib/domain/period";
import { missing, type Value } from "@/lib/domain/value";
import { type Basis, bestFirst, factBasis, type Origin } from "@/lib/domain/vintage";
import { areaTree } from "../areas/area-tree";
import type { Context } from "../context";
import type { AreaStanding } from "../standings/governed";
import { type ComparedFigure, compareFigure } from "./compare-figure";
import { evaluateSpan, guardOf, type SpanAsked } from "./evaluate-span";
import { type ExplainedPart, explainParts } from "./explain-parts";
import { figureTargets } from "./figure-targets";
import { type FigureQuestion, type FoundFigure, findFigure } from "./find-figure";
import { ownContradictions } from "./own-contradictions";

export type FigureExplanation = {
  readonly key: FigureKey;
  readonly id: FigureId;
  readonly publication: number;
  readonly definition: IndicatorDefinition;
  /** Every version in the register. */
  readonly definitions: readonly IndicatorDefinition[];
  readonly formula: string;
  readonly area: Area;
  readonly period: Period;
  readonly span: Span;
  readonly basis: Basis;
  /** The areas it is summed over; itself when it is reported or settled. */
  readonly members: readonly AreaCode[];
  readonly value: Value;
  readonly numerator: Value | null;
  readonly denominator: Value | null;
  /** The row the figure was read from; null when it was evaluated for a single period, or nothing is known. */
  readonly stored: StoredFigure | null;
  readonly parts: readonly ExplainedPart[];
  readonly trails: ReadonlyMap<number, SubmissionTrail>;
  readonly comparisons: readonly ComparedFigure[];
  /** Changes of scope that it may run into, as of its publication. */
  readonly guard: ScopeGuard;
  readonly targets: readonly AreaStanding[];
  readonly contradictions: readonly Contradiction[];
  /** The same figure in other vintages, bases and origins. */
  readonly others: readonly StoredFigure[];
};

export type ExplanationAsked = FigureQuestion & {
  readonly span?: Span | undefined;
  readonly compare?: readonly ComparisonKind[] | undefined;
};

/** One figure with everything that explains it: formula, parts down to the cell, targets down to the sentence. */
export async function explainFigure(context: Context, asked: ExplanationAsked): Promise<FigureExplanation> {
  const { db, scope } = context;
  const tree = await areaTree(context);
  const found = await findFigure(context, tree, asked);
  const latest = await latestPublication(db);
  const publication = asked.publication ?? latest?.number ?? 0;
  const at = asked.publication ?? null;
  const span = asked.span ?? "cumulative";
  const key = keyOf(found, span, asked.origin);
  const target = targetOf(tree, found);
  const spanAsked: SpanAsked = {
    code: found.definition.code,
    definitions: found.definitions,
    scheme: found.scheme,
    target,
    vintage: key.vintage,
    origin: key.origin,
    publication: at,
    span,
  };
  const figure = await sidesOf(context, tree, found, spanAsked);
  const comparisons: ComparedFigure[] = [];
  for (const kind of asked.compare ?? []) {
    comparisons.push(
      await compareFigure(db, scope, tree, found.definition, spanAsked, found.period, figure, kind),
    );
  }
  const parts = await explainParts(db, scope, {
    requests: requestsFor(found, span),
    areas: target.members,
    vintage: key.vintage,
    origin: key.origin,
    basis: factBasis(target.basis),
    publication: at,
  });
  const submissions = parts.flatMap((part) => part.facts.map((fact) => Number(fact.submission)));
  return {
    key,
    id: figureId(key, publication),
    publication,
    definition: found.definition,
    definitions: found.definitions,
    formula: formulaOf(found),
    area: found.area,
    period: found.period,
    span,
    basis: target.basis,
    members: target.members,
    ...figure,
    stored: span === "cumulative" ? found.figure : null,
    parts,
    trails: await submissionTrails(db, [...new Set(submissions)]),
    comparisons,
    guard: await guardOf(db, tree, spanAsked, found.period),
    targets: await figureTargets(db, scope, tree, key, at),
    contradictions: await ownContradictions(context, found, key, at),
    others: found.all.filter((row) => row !== found.figure),
  };
}

const keyOf = (
  { definition, area, period, scheme, choice, figure }: FoundFigure,
  span: Span,
  origin: Origin = "real",
): FigureKey => ({
  indicator: definition.code,
  area: area.code,
  through: through(period),
  span,
  ...(span === "single" ? { frequency: period.frequency } : {}),
  scheme,
  vintage:
    figure?.vintage ?? (choice === "final" ? "bulletin" : (choice ?? (bestFirst().at(-1) as "monthly"))),
  origin: figure?.origin ?? origin,
});

function targetOf(tree: AreaTree, { area, period, figure }: FoundFigure): Target {
  return figure?.basis === "rolled-up"
    ? { area, basis: "rolled-up", members: poolingMembers(tree, area.code, through(period)) }
    : { area, basis: figure?.basis ?? "reported", members: [area.code] };
}

const formulaOf = ({ definition, scheme }: FoundFigure): string => {
  const expression = definition.expressions[scheme];
  return expression ? formulaText(expression) : "";
};

type FigureSides = { value: Value; numerator: Value | null; denominator: Value | null };

async function sidesOf(
  context: Context,
  tree: AreaTree,
  { figure, period }: FoundFigure,
  asked: SpanAsked,
): Promise<FigureSides> {
  if (asked.span === "single") return await evaluateSpan(context.db, tree, asked, period);
  if (!figure) {
    return { value: missing("not-reported"), numerator: null, denominator: null };
  }
  const side = (text: StoredFigure["numerator"]): Value | null =>
    text === null ? null : { known: true, value: text };
  if (figure.stated) {
    const unpublished = missing("parts-unpublished");
    return { value: figureValue(figure), numerator: unpublished, denominator: unpublished };
  }
  return {
    value: figureValue(figure),
    numerator: side(figure.numerator),
    denominator: side(figure.denominator),
  };
}

/** A stated ratio has no parts: its own cell is shown in their place. */
function requestsFor({ definition, scheme, period, figure }: FoundFigure, span: Span): PartRequest[] {
  const expression = definition.expressions[scheme];
  const own: PartRequest = {
    role: "value",
    mark: "+",
    request: {
      leaf: leaf(statedMeasure(definition.code), { scheme }),
      through: through(period),
      base: false,
    },
  };
  if (!expression) return [];
  return figure?.stated ? [own] : partRequests(expression, pointOf(period, span));
}
