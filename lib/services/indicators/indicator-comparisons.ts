import type { AreaTree } from "@/lib/domain/area";
import type { Evaluation } from "@/lib/domain/indicators/evaluate";
import { type Period, periodEnding, periodThrough } from "@/lib/domain/period";
import type { ComparisonView } from "@/lib/domain/provenance/figure-page";
import type { Context } from "../context";
import { compareFigure } from "../figures/compare-figure";
import { comparisonView } from "../figures/comparison-view";
import { type IndicatorSubject, singleFrequency } from "./indicator-reading";

/** The indicator beside the same months of last year and, within a year, beside the period before. */
export async function indicatorComparisons(
  { db, scope }: Context,
  tree: AreaTree,
  { definition, definitions, scheme, span, area, members, basis, edition }: IndicatorSubject,
  current: Evaluation,
): Promise<ComparisonView[]> {
  const at = edition.through;
  const single = periodEnding(at, singleFrequency(at)) as Period;
  const period = span === "single" ? single : periodThrough(at);
  const asked = {
    code: definition.code,
    definitions,
    scheme,
    target: {
      area,
      basis,
      members: basis === "rolled-up" ? members.map(({ code }) => code) : [area.code],
    },
    vintage: edition.vintage,
    origin: edition.origin,
    publication: null,
    span,
  };
  const kinds = period.frequency === "year" ? (["yoy"] as const) : (["yoy", "pop"] as const);
  const compared = kinds.map((kind) =>
    compareFigure(db, scope, tree, definition, asked, period, current, kind),
  );
  return (await Promise.all(compared)).map((one) => comparisonView(tree, one, definition));
}
