import { seriesIds } from "@/db/queries/series/series-ids";
import { type Area, type AreaTree, poolingMembers } from "@/lib/domain/area";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { evaluate } from "@/lib/domain/indicators/evaluate";
import { requestsOf } from "@/lib/domain/indicators/leaf-key";
import { pointOf } from "@/lib/domain/indicators/point";
import type { StoredFigure } from "@/lib/domain/indicators/stored-figure";
import type { Target } from "@/lib/domain/indicators/value-row";
import type { ReadValue } from "@/lib/domain/open-interface/open-value";
import { type Frequency, type Period, periodEnding } from "@/lib/domain/period";
import { missing, type Value } from "@/lib/domain/value";
import type { Context } from "../context";
import { readLeaves } from "../figures/read-leaves";
import { versionOf } from "./computed-version";

/**
 * What the single periods behind cumulative values were: differences of two cumulatives of one vintage (MODEL M3), each
 * under the version that its cumulative value was computed under. One reading a vintage and origin.
 */
export async function singleValues(
  { db }: Context,
  tree: AreaTree,
  definitions: readonly IndicatorDefinition[],
  figures: readonly StoredFigure[],
  frequency: Frequency,
  publication: number,
): Promise<ReadValue[]> {
  const series = await seriesIds(db);
  const editions = new Map<string, StoredFigure[]>();
  for (const figure of figures) {
    const edition = `${figure.vintage}|${figure.origin}`;
    editions.set(edition, [...(editions.get(edition) ?? []), figure]);
  }
  const values = new Map<StoredFigure, ReadValue>();
  for (const members of editions.values()) {
    const [{ vintage, origin }] = members as [StoredFigure];
    const asked = members.map((figure) => askedOf(tree, definitions, figure, frequency));
    const sums = await readLeaves(
      { db, tree, series, vintage, origin, publication },
      asked.flatMap(({ requests }) => requests),
      asked.map(({ target }) => target),
    );
    for (const { figure, definition, period, target, requests } of asked) {
      const expression = definition.expressions[figure.scheme];
      const answer = sums(target);
      const evaluation = expression
        ? evaluate(expression, pointOf(period, "single"), (leaf, at, base) => answer(leaf, at, base).value)
        : { value: missing("no-definition"), numerator: null, denominator: null };
      const answers = requests.map(({ leaf, through, base }) => answer(leaf, through, base));
      values.set(figure, {
        figure,
        definition,
        period,
        span: "single",
        value: evaluation.value,
        numerator: numberOf(evaluation.numerator),
        denominator: numberOf(evaluation.denominator),
        absent: target.members.filter((area) => !answers.every(({ present }) => present.includes(area))),
      });
    }
  }
  return figures.flatMap((figure) => values.get(figure) ?? []);
}

const numberOf = (value: Value | null): StoredFigure["numerator"] =>
  value?.known && !value.bound ? value.value : null;

function askedOf(
  tree: AreaTree,
  definitions: readonly IndicatorDefinition[],
  figure: StoredFigure,
  frequency: Frequency,
) {
  const definition = versionOf(definitions, figure);
  const period = periodEnding(figure.through, frequency) as Period;
  const area = tree.areas.get(figure.area) as Area;
  const members =
    figure.basis === "rolled-up" ? poolingMembers(tree, area.code, figure.through) : [area.code];
  const target: Target = { area, basis: figure.basis, members };
  const expression = definition.expressions[figure.scheme];
  const requests = expression ? requestsOf(expression, pointOf(period, "single")) : [];
  return { figure, definition, period, target, requests };
}
