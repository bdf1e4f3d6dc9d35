import type { FigureKey } from "@/lib/domain/figure";
import type { Contradiction } from "@/lib/domain/indicators/contradictions";
import { leavesOf } from "@/lib/domain/indicators/leaf-key";
import { statedMeasure } from "@/lib/domain/measures/measure-catalogue";
import { through } from "@/lib/domain/period";
import type { Context } from "../context";
import { areaContradictions } from "./figure-contradictions";
import type { FoundFigure } from "./find-figure";

/** Contradictions in which a part of this figure is one side. */
export async function ownContradictions(
  { db, scope }: Context,
  { definition, scheme, area, period }: FoundFigure,
  key: FigureKey,
  publication: number | null,
): Promise<Contradiction[]> {
  const expression = definition.expressions[scheme];
  const measures = new Set([
    statedMeasure(definition.code),
    ...(expression ? leavesOf(expression).map(({ measure }) => measure) : []),
  ]);
  const all = await areaContradictions(
    db,
    scope,
    area.code,
    through(period),
    key.vintage,
    key.origin,
    publication,
  );
  return all.filter(
    (contradiction) =>
      (contradiction.scheme === scheme || contradiction.rule === "total-parts") &&
      contradiction.measures.some((measure) => measures.has(measure)),
  );
}
