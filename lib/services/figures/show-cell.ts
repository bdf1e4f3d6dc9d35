import { areaTree } from "@/db/queries/areas/area-tree";
import { type CellFact, cellFacts } from "@/db/queries/facts/cell-facts";
import { formerFacts } from "@/db/queries/facts/former-facts";
import { latestPublication } from "@/db/queries/publications/latest-publication";
import { submissionTrails } from "@/db/queries/submissions/submission-trails";
import { quantityOf } from "@/lib/domain/indicators/book";
import { measureOf } from "@/lib/domain/measures/measure-catalogue";
import { cumulativeName } from "@/lib/domain/period";
import type { CellPage } from "@/lib/domain/provenance/cell-page";
import { partScale } from "@/lib/domain/provenance/part-scale";
import { refuse } from "@/lib/domain/refusal";
import { type Context, permitted, requirePermission } from "../context";
import { cellDependents } from "./cell-dependents";
import { sourceCell } from "./source-cells";

export type CellAsked = { readonly submission: number; readonly sheet: string; readonly cell: string };

/** One published number of a statement with every figure that depends on it. Refuses (not-found) what is none. */
export async function showCell(context: Context, asked: CellAsked): Promise<CellPage> {
  requirePermission(context, "read-figures");
  const { db, scope } = context;
  const found = Number.isSafeInteger(asked.submission)
    ? await cellFacts(db, scope, [asked.submission], asked)
    : [];
  const fact = found[0] ?? refuse("not-found", "这一格没有已发布的数值");
  const [tree, latest, trails, former] = await Promise.all([
    areaTree(db),
    latestPublication(db),
    submissionTrails(db, [fact.submission]),
    formerFacts(db, scope, [fact.factId]),
  ]);
  const publication =
    fact.publicationTo === null ? (latest?.number ?? fact.publicationFrom) : fact.publicationTo - 1;
  const open = permitted(context, "read-submissions");
  const quantity = quantityOf(fact);
  const scale = partScale(quantity, [fact.unit], [fact.value]);
  const measure = fact.key.split("|")[0] ?? "";
  return {
    cell: sourceCell(
      { tree, series: new Map([[0, fact.key]]), trails, former, open },
      asSourced(fact),
      scale,
    ),
    open,
    unit: scale.unit,
    field: measureOf(measure).field ?? null,
    area: { code: fact.area, name: tree.areas.get(fact.area)?.name ?? fact.area },
    period: cumulativeName(fact.through),
    demonstration: fact.origin === "demo",
    validity:
      fact.publicationTo === null
        ? `自第 ${fact.publicationFrom} 次发布起有效`
        : `第 ${fact.publicationFrom} 次发布起有效，自第 ${fact.publicationTo} 次发布起被更正替代`,
    current: fact.publicationTo === null,
    publication,
    dependents: await cellDependents(context, tree, fact, publication),
  };
}

const asSourced = (fact: CellFact) => ({
  ...fact,
  request: 0,
  rank: 0,
  seriesId: 0,
  submission: String(fact.submission),
  publicationFrom: String(fact.publicationFrom),
});
