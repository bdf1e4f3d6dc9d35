import { formerFacts } from "@/db/queries/facts/former-facts";
import { seriesIds } from "@/db/queries/series/series-ids";
import { storedFigures } from "@/db/queries/values/stored-figures";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import { figureView } from "@/lib/domain/indicators/figure-view";
import { chooseFigure, figureValue, type StoredFigure } from "@/lib/domain/indicators/stored-figure";
import type { PartTree } from "@/lib/domain/provenance/part-tree";
import { known } from "@/lib/domain/value";
import { type Context, permitted } from "../context";
import type { FigureExplanation } from "./explain-figure";
import { type AreaFigure, partTree } from "./part-tree";

/** A figure's parts with the cells behind them, what corrections changed, and each area's own figure. */
export async function figureSources(
  context: Context,
  tree: AreaTree,
  explanation: FigureExplanation,
): Promise<PartTree> {
  const { db, scope } = context;
  const facts = explanation.parts.flatMap((part) => part.facts.map(({ factId }) => factId));
  const [ids, former, figures] = await Promise.all([
    seriesIds(db),
    formerFacts(db, scope, [...new Set(facts)]),
    areaFigures(context, explanation),
  ]);
  const series = new Map([...ids].map(([key, id]) => [id, key]));
  return partTree(
    explanation,
    { tree, series, trails: explanation.trails, former, open: permitted(context, "read-submissions") },
    (area) => figures.get(area) ?? null,
  );
}

/** Figures of the areas that a rolled-up figure sums, as they stood; single periods are stored for nobody. */
async function areaFigures(
  { db, scope }: Context,
  { definition, key, basis, members, publication }: FigureExplanation,
): Promise<Map<AreaCode, AreaFigure>> {
  if (basis !== "rolled-up" || key.span === "single") return new Map();
  const rows = await storedFigures(
    db,
    scope,
    {
      indicators: [key.indicator],
      areas: members,
      throughs: [key.through],
      schemes: [key.scheme],
      vintages: [key.vintage],
      origin: key.origin,
    },
    publication,
  );
  return new Map(
    members.map((area): [AreaCode, AreaFigure] => {
      const figure = chooseFigure(
        rows.filter((row) => row.area === area),
        key.vintage,
        key.origin,
      );
      return [
        area,
        {
          view: figureView({ definition, scheme: key.scheme, figure, publication }),
          ...sidesOf(figure),
        },
      ];
    }),
  );
}

/** What settlements add up to is at hand, but in no sum over areas: there it has no sides. */
function sidesOf(figure: StoredFigure | null): Omit<AreaFigure, "view"> {
  if (!figure || figure.basis === "settlement") return { value: null, numerator: null, denominator: null };
  return {
    value: figureValue(figure),
    numerator: figure.numerator ? known(figure.numerator) : null,
    denominator: figure.denominator ? known(figure.denominator) : null,
  };
}
