import { reportsCarrying } from "@/db/queries/reports/reports-carrying";
import { storedFigures } from "@/db/queries/values/stored-figures";
import { type AreaTree, poolingMembers, withAncestors } from "@/lib/domain/area";
import { figureView } from "@/lib/domain/indicators/figure-view";
import { chooseFigure } from "@/lib/domain/indicators/stored-figure";
import { periodText, periodThrough } from "@/lib/domain/period";
import type { DependentsView } from "@/lib/domain/provenance/figure-page";
import { type Context, permitted } from "../context";
import type { FigureExplanation } from "./explain-figure";

/** What takes this figure up: areas above that sum it, reports in whose text it stands, the overview. */
export async function figureDependents(
  context: Context,
  tree: AreaTree,
  explanation: FigureExplanation,
): Promise<DependentsView> {
  const { key, definition, publication, basis } = explanation;
  const above = withAncestors(tree, "pooling", key.area, key.through).filter(
    (code) =>
      // No sum over areas takes up what settlements add up to.
      basis !== "settlement" &&
      code !== key.area &&
      tree.areas.get(code)?.rollsUp &&
      poolingMembers(tree, code, key.through).includes(key.area),
  );
  const [rows, reports] = await Promise.all([
    storedFigures(
      context.db,
      context.scope,
      {
        indicators: [key.indicator],
        areas: above,
        throughs: [key.through],
        schemes: [key.scheme],
        vintages: [key.vintage],
        origin: key.origin,
      },
      publication,
    ),
    permitted(context, "read-reports") ? reportsCarrying(context.db, context.scope, key) : [],
  ]);
  const place = new URLSearchParams({
    area: key.area,
    period: periodText(periodThrough(key.through)),
    vintage: key.vintage,
  });
  return {
    upper: above.flatMap((code) => {
      const figure = chooseFigure(
        rows.filter((row) => row.area === code && row.basis === "rolled-up"),
        key.vintage,
        key.origin,
      );
      return figure
        ? [
            {
              area: tree.areas.get(code)?.name ?? code,
              figure: figureView({ definition, scheme: key.scheme, figure, publication }),
            },
          ]
        : [];
    }),
    reports: reports.map((report) => ({
      id: report.id,
      title: report.title,
      note: `按第 ${report.publication} 次发布`,
    })),
    overview: `/overview?${place}`,
    indicator: `/indicators/${key.indicator}?${new URLSearchParams({ ...Object.fromEntries(place), scheme: key.scheme })}`,
  };
}
