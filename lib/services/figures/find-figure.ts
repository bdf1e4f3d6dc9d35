import { storedFigures } from "@/db/queries/values/stored-figures";
import type { Area, AreaTree } from "@/lib/domain/area";
import { findArea } from "@/lib/domain/area";
import { isScheme, SCHEMES, type Scheme } from "@/lib/domain/dimension";
import {
  appliesTo,
  defaultScheme,
  type IndicatorDefinition,
  schemesOf,
} from "@/lib/domain/indicators/definition";
import { definitionAt, lookUpIndicator } from "@/lib/domain/indicators/indicator-catalogue";
import { chooseFigure, type StoredFigure } from "@/lib/domain/indicators/stored-figure";
import { type Period, parsePeriod, through } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { isVintageChoice, type Origin, type VintageChoice } from "@/lib/domain/vintage";
import { type Context, requireArea, requirePermission } from "../context";
import { definitionsAsOf } from "../indicators/definitions-as-of";

/** A question about one figure, in the words of the command line and of addresses. */
export type FigureQuestion = {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly scheme?: string | undefined;
  readonly vintage?: string | undefined;
  readonly origin?: Origin | undefined;
  /** As the figure stood at this publication; the current one when absent. */
  readonly publication?: number | null | undefined;
};

export type FoundFigure = {
  readonly definition: IndicatorDefinition;
  readonly definitions: readonly IndicatorDefinition[];
  readonly area: Area;
  readonly period: Period;
  readonly scheme: Scheme;
  readonly choice: VintageChoice | null;
  /** Null when nothing at all is known of it. */
  readonly figure: StoredFigure | null;
  /** The same figure in every vintage, basis and origin on file. */
  readonly all: readonly StoredFigure[];
};

/** Resolves codes, names and spellings; refuses what is unknown or ambiguous instead of guessing. */
export async function findFigure(
  context: Context,
  tree: AreaTree,
  asked: FigureQuestion,
): Promise<FoundFigure> {
  requirePermission(context, "read-figures");
  const definitions = await definitionsAsOf(context.db, asked.publication ?? null);
  const lookup = lookUpIndicator(asked.indicator, definitions);
  if (lookup.kind === "unknown") refuse("not-found", `没有指标 ${asked.indicator}`);
  if (lookup.kind === "ambiguous") {
    refuse("invalid-input", `指标 ${asked.indicator} 下设分项，请指明：${lookup.children.join("、")}`);
  }
  const code = lookup.kind === "found" ? lookup.code : asked.indicator;
  const area = findArea(tree, asked.area) ?? refuse("not-found", `不认识的地区“${asked.area}”`);
  requireArea(context, area.code);
  const period =
    parsePeriod(asked.period) ??
    refuse("invalid-input", `期间应写作 2026、2026Q3 或 2026-09，不是“${asked.period}”`);
  const definition =
    definitionAt(code, through(period), definitions) ??
    refuse("not-found", `指标 ${code} 在该期没有生效的定义`);
  if (!appliesTo(definition, area)) {
    refuse("invalid-input", `${definition.name}不适用于${area.name}`);
  }
  const scheme = schemeOf(definition, asked.scheme);
  const choice = asked.vintage === undefined ? null : asked.vintage;
  if (choice !== null && !isVintageChoice(choice)) refuse("invalid-input", `没有这种数据版次：${choice}`);
  const all = await storedFigures(
    context.db,
    context.scope,
    { indicators: [code], areas: [area.code], throughs: [through(period)], schemes: [scheme] },
    asked.publication ?? null,
  );
  const figure = chooseFigure(all, choice as VintageChoice | null, asked.origin ?? null);
  return {
    // What was computed under a version is explained by that version, whatever was registered since (MODEL M12).
    definition: (figure && versionOf(definitions, code, figure.version)) ?? definition,
    definitions,
    area,
    period,
    scheme,
    choice: choice as VintageChoice | null,
    figure,
    all,
  };
}

const versionOf = (
  definitions: readonly IndicatorDefinition[],
  code: string,
  version: number,
): IndicatorDefinition | undefined =>
  definitions.find((definition) => definition.code === code && definition.version === version);

function schemeOf(definition: IndicatorDefinition, asked: string | undefined): Scheme {
  if (asked === undefined) return defaultScheme(definition);
  const schemes = schemesOf(definition);
  if (isScheme(asked) && schemes.includes(asked)) return asked;
  return refuse(
    "invalid-input",
    `${definition.name}没有险种 ${asked}，可用：${schemes.map((scheme) => `${scheme}（${SCHEMES[scheme]}）`).join("、")}`,
  );
}
