import { areaTree } from "@/db/queries/areas/area-tree";
import { latestPublication } from "@/db/queries/publications/latest-publication";
import { publications } from "@/db/queries/publications/publications";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import { figurePeriod, parseFigureId } from "@/lib/domain/figure";
import { schemedName } from "@/lib/domain/indicators/definition";
import {
  type FigureView,
  figureView,
  type StandingView,
  valueView,
} from "@/lib/domain/indicators/figure-view";
import { roundingWords } from "@/lib/domain/indicators/format";
import { periodText, shanghaiTime, spanName } from "@/lib/domain/period";
import type { ComparisonView, FigurePage } from "@/lib/domain/provenance/figure-page";
import { formulaView } from "@/lib/domain/provenance/formula-view";
import { knownMonthsText } from "@/lib/domain/provenance/known-months";
import { spanLinks } from "@/lib/domain/provenance/span-links";
import { refuse } from "@/lib/domain/refusal";
import { BASES, VINTAGES } from "@/lib/domain/vintage";
import type { Context } from "../context";
import { comparisonView } from "./comparison-view";
import { explainFigure, type FigureExplanation } from "./explain-figure";
import { figureChecks } from "./figure-checks";
import { figureDependents } from "./figure-dependents";
import { figureEditions } from "./figure-editions";
import { figureSentences } from "./figure-sentences";
import { figureSiblings } from "./figure-siblings";
import { figureSources } from "./figure-sources";
import { knownMonths } from "./known-months";

/**
 * Everything about one figure at its permanent address: as of the publication that the id names, with what it was
 * before and has been since. Refuses (not-found) what is no id, has no such publication, or never was a figure.
 */
export async function showFigure(context: Context, id: string): Promise<FigurePage> {
  const { key, publication } = parseFigureId(id) ?? refuse("not-found", "这不是一个数值的编号");
  const latest = await latestPublication(context.db);
  if (publication < 1 || publication > (latest?.number ?? -1)) {
    refuse("not-found", `还没有第 ${publication} 次发布`);
  }
  const tree = await areaTree(context.db);
  const period = figurePeriod(key);
  const explanation = await explainFigure(context, {
    ...key,
    period: periodText(period),
    publication,
    compare: period.frequency === "year" ? ["yoy"] : ["yoy", "pop"],
  });
  const [editions, parts, checks, dependents, { sentences, badge }, moments] = await Promise.all([
    figureEditions(context, tree, explanation),
    figureSources(context, tree, explanation),
    figureChecks(context, tree, explanation),
    figureDependents(context, tree, explanation),
    figureSentences(context, explanation),
    publications(context.db, [publication]),
  ]);
  if (editions.length === 0) refuse("not-found", "没有这个数值");
  const { definition, value, stored } = explanation;
  const moment = moments.get(publication);
  return {
    id: explanation.id,
    key: explanation.key,
    name: schemedName(definition, key.scheme),
    area: { code: explanation.area.code, name: explanation.area.name },
    period: spanName(period, key.span),
    figure: viewOf(explanation, badge),
    exact: value.known ? value.value : null,
    rounding: value.known ? roundingWords(value.value, definition) : null,
    vintage: VINTAGES[key.vintage],
    basis: BASES[explanation.basis],
    coverage: coverageOf(explanation, tree),
    knownMonths: knownMonthsText(knownMonths(explanation, nameIn(tree)), key.through),
    shown: { publication, at: moment ? shanghaiTime(moment.at) : "", summary: moment?.summary ?? "" },
    editions,
    spans: spanLinks(key, definition.expressions[key.scheme], publication),
    sentences,
    siblings: key.span === "single" ? [] : figureSiblings(explanation),
    dependents,
    formula: formulaView(definition, explanation.definitions, key.scheme),
    stated: Boolean(stored?.stated),
    tree: parts,
    comparisons: comparisonViews(tree, explanation),
    contradictions: explanation.contradictions.map(({ message }) => message),
    checks,
  };
}

const nameIn =
  (tree: AreaTree) =>
  (area: string): string =>
    tree.areas.get(area as AreaCode)?.name ?? area;

function viewOf(explanation: FigureExplanation, standing: StandingView | null): FigureView {
  const { definition, key, publication, stored, value, id } = explanation;
  return stored
    ? figureView({ definition, scheme: key.scheme, figure: stored, publication, standing })
    : valueView({
        definition,
        scheme: key.scheme,
        id,
        value,
        basis: explanation.basis,
        standing: key.span === "single" ? null : standing,
        demonstration: key.origin === "demo",
      });
}

function coverageOf({ stored, members }: FigureExplanation, tree: AreaTree): FigurePage["coverage"] {
  const absent = stored?.absent ?? [];
  return {
    present: members.length - absent.length,
    expected: members.length,
    absent: absent.map((code) => tree.areas.get(code)?.name ?? code),
  };
}

const comparisonViews = (tree: AreaTree, { comparisons, definition }: FigureExplanation): ComparisonView[] =>
  comparisons.map((compared) => comparisonView(tree, compared, definition));
