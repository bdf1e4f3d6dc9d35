import { valuePage } from "@/db/queries/values/value-page";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { figureValue, type StoredFigure } from "@/lib/domain/indicators/stored-figure";
import { type OpenValue, openValue, type ReadValue } from "@/lib/domain/open-interface/open-value";
import type { Given } from "@/lib/domain/open-interface/parameter";
import { placeParts } from "@/lib/domain/open-interface/value-place";
import { periodThrough } from "@/lib/domain/period";
import { areaTree } from "../areas/area-tree";
import { type Context, requirePermission } from "../context";
import { definitionRegister } from "../indicators/definition-register";
import { versionOf } from "./computed-version";
import { singleValues } from "./single-values";
import { valueQuestion } from "./value-question";

export type PageAsked = {
  readonly given: Given;
  /** The publication that the whole list is read at. */
  readonly asOf: number;
  /** The place that the page before ended with; null for the first. */
  readonly after: readonly string[] | null;
  readonly limit: number;
  /** Address of the site, for permanent links. */
  readonly site: string;
};

export type ValuePage = { readonly values: readonly OpenValue[]; readonly next: readonly string[] | null };

/** One page of values in scope, in a fixed order, as they stood at a publication. */
export async function listValues(context: Context, asked: PageAsked): Promise<ValuePage> {
  requirePermission(context, "read-figures");
  const { db, scope } = context;
  const [tree, definitions] = await Promise.all([areaTree(context), definitionRegister(db)]);
  const { filter, single } = valueQuestion(context, tree, definitions, asked.given);
  const found = await valuePage(db, scope, filter, asked.asOf, asked.after, asked.limit + 1);
  const page = found.slice(0, asked.limit);
  const read = single
    ? await singleValues(context, tree, definitions, page, single, asked.asOf)
    : page.map(cumulativeIn(definitions));
  const nameOf = nameIn(tree);
  const last = page.at(-1);
  return {
    values: read.map((value) => openValue(value, asked.asOf, nameOf, asked.site)),
    next: found.length > asked.limit && last ? placeParts(last) : null,
  };
}

const nameIn =
  (tree: AreaTree) =>
  (code: AreaCode): string =>
    tree.areas.get(code)?.name ?? code;

const cumulativeIn =
  (definitions: readonly IndicatorDefinition[]) =>
  (figure: StoredFigure): ReadValue => ({
    figure,
    definition: versionOf(definitions, figure),
    period: periodThrough(figure.through),
    span: "cumulative",
    value: figureValue(figure),
    numerator: figure.numerator,
    denominator: figure.denominator,
    absent: figure.absent,
  });
