import { areaTree } from "@/db/queries/areas/area-tree";
import { commitments } from "@/db/queries/policies/commitments";
import { storedFigures } from "@/db/queries/values/stored-figures";
import type { Area, AreaCode, AreaTree } from "@/lib/domain/area";
import { placingFor, placingsWithin } from "@/lib/domain/areas/placing";
import type { Scheme } from "@/lib/domain/dimension";
import type { Edition } from "@/lib/domain/edition";
import { appliesTo, type IndicatorDefinition } from "@/lib/domain/indicators/definition";
import type { Expression } from "@/lib/domain/indicators/expression";
import { definitionAt, familyWith, lookUpIndicator } from "@/lib/domain/indicators/indicator-catalogue";
import type { IndicatorPage, RankingSort } from "@/lib/domain/indicators/indicator-page";
import { leavesOf } from "@/lib/domain/indicators/leaf-key";
import { chooseFigure } from "@/lib/domain/indicators/stored-figure";
import { measureOf } from "@/lib/domain/measures/measure-catalogue";
import {
  type Month,
  type Period,
  parseMonth,
  periodEnding,
  type Span,
  shanghaiDate,
  spanName,
} from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { type Basis, factBasis } from "@/lib/domain/vintage";
import { preferredPlacing } from "../areas/area-placing";
import { figureGuards } from "../comparability/break-register";
import { type Context, requireArea, requirePermission } from "../context";
import { areaWithMembers } from "../periods/available-periods";
import { areaStandings, badgeOf } from "../standings/area-standings";
import { definitionRegister } from "./definition-register";
import { absentFigure, described, schemeFor } from "./described-indicator";
import { indicatorComparisons } from "./indicator-comparisons";
import { indicatorRanking } from "./indicator-ranking";
import { type IndicatorSubject, readIndicator, singleFrequency } from "./indicator-reading";
import { indicatorSentences } from "./indicator-sentences";
import { indicatorTrend } from "./indicator-trend";

export type IndicatorAsked = {
  readonly code: string;
  readonly area: AreaCode;
  /** Null when nothing is published of the area. */
  readonly edition: Edition | null;
  readonly scheme: string | undefined;
  readonly span: Span;
  readonly sort: RankingSort;
  /** How the reader wants areas set beside each other; the bureau's own choice where it is left out. */
  readonly placing?: string | undefined;
};

/** A family of which no one child is meant: its code and name, for listing the children. */
export type IndicatorFamilyPage = { readonly family: string; readonly name: string };

/**
 * One indicator of an area and period: definition, trend, areas, sentences. An ambiguous family answers with itself
 * (MODEL M14). Refuses (not-found) an unknown code.
 */
export async function showIndicator(
  context: Context,
  asked: IndicatorAsked,
): Promise<IndicatorPage | IndicatorFamilyPage> {
  requirePermission(context, "read-figures");
  requireArea(context, asked.area);
  const [tree, definitions, register] = await Promise.all([
    areaTree(context.db),
    definitionRegister(context.db),
    commitments(context.db),
  ]);
  const lookup = lookUpIndicator(asked.code, definitions);
  if (lookup.kind === "ambiguous") {
    return { family: asked.code, name: familyWith(asked.code)?.name ?? asked.code };
  }
  const code = lookup.kind === "found" ? lookup.code : refuse("not-found", `没有指标 ${asked.code}`);
  const area = tree.areas.get(asked.area) ?? refuse("not-found", "没有这个地区");
  const at = asked.edition?.through ?? parseMonth(shanghaiDate(context.now).slice(0, 7));
  const definition =
    definitionAt(code, at, definitions) ?? refuse("not-found", `指标 ${code} 在该期没有生效的定义`);
  const scheme = schemeFor(definition, asked.scheme);
  const expression = definition.expressions[scheme] as Expression;
  const spans = flows(expression);
  const span: Span = spans ? asked.span : "cumulative";
  const edition = appliesTo(definition, area) ? asked.edition : null;
  const preferred = await preferredPlacing(context, tree, area.code, at);
  const placing = placingFor(preferred, asked.placing);
  const held = await indicatorSentences(context, tree, {
    register,
    definition,
    scheme,
    area: area.code,
    edition,
  });
  const shared = {
    ...described(definition, definitions, scheme),
    area: { code: area.code, name: area.name },
    span,
    spans,
    sort: asked.sort,
    placing,
    placings: placingsWithin(preferred),
    sentences: held.sentences,
  };
  if (!edition) {
    return {
      ...shared,
      edition: asked.edition,
      period: asked.edition ? periodWords(at, span) : "",
      figure: absentFigure(definition, area, scheme),
      comparisons: [],
      trend: null,
      ranking: [],
      distribution: null,
    };
  }
  const basis = await basisOf(context, area, definition, scheme, edition);
  const subject: IndicatorSubject = {
    definition,
    definitions,
    scheme,
    span,
    area,
    members: membersOf(tree, area, at),
    basis,
    edition,
  };
  const reading = await readIndicator(context, tree, subject);
  const [guards, standings, comparisons, ranked] = await Promise.all([
    figureGuards(context.db, edition, null),
    areaStandings(context.db, context.scope, tree, area.code, edition),
    indicatorComparisons(context, tree, subject, reading.evaluated(area.code, at)),
    indicatorRanking(context, subject, reading, register, { sort: asked.sort, placing }),
  ]);
  const badge = span === "single" ? null : badgeOf(standings, code, scheme, definition);
  return {
    ...shared,
    edition,
    period: periodWords(at, span),
    figure: reading.view(area.code, at, badge),
    comparisons,
    trend: indicatorTrend({
      definition,
      expression,
      area: area.code,
      at,
      span,
      reading,
      judging: held.judging,
      guard: guards(code, area.code, at, basis, scheme),
    }),
    ...ranked,
  };
}

const flows = (expression: Expression): boolean =>
  leavesOf(expression).some(({ measure }) => measureOf(measure).kind === "flow");

const membersOf = (tree: AreaTree, area: Area, at: Month): Area[] =>
  areaWithMembers(tree, area.code, at)
    .filter((code) => code !== area.code)
    .map((code) => tree.areas.get(code) as Area);

async function basisOf(
  { db, scope }: Context,
  area: Area,
  definition: IndicatorDefinition,
  scheme: Scheme,
  { through, vintage, origin }: Edition,
): Promise<Basis> {
  const rows = await storedFigures(db, scope, {
    indicators: [definition.code],
    areas: [area.code],
    throughs: [through],
    schemes: [scheme],
    vintages: [vintage],
    origin,
  });
  const basis = chooseFigure(rows, vintage, origin)?.basis ?? "reported";
  // Trend, ranking and comparison go by statements; settlements stand beside them.
  return factBasis(basis) === "settlement" ? "reported" : basis;
}

const periodWords = (at: Month, span: Span): string =>
  spanName(periodEnding(at, singleFrequency(at)) as Period, span);
