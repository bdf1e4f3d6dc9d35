import { seriesIds } from "@/db/queries/series/series-ids";
import { type Area, type AreaTree, poolingMembers } from "@/lib/domain/area";
import { scopeGuards } from "@/lib/domain/comparability/scope-guard";
import { scopeSubstitution } from "@/lib/domain/comparability/scope-substitution";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { evaluate } from "@/lib/domain/indicators/evaluate";
import { requestsOf } from "@/lib/domain/indicators/leaf-key";
import type { Target } from "@/lib/domain/indicators/leaf-sum";
import { pointOf } from "@/lib/domain/indicators/point";
import type { StoredFigure } from "@/lib/domain/indicators/stored-figure";
import { wholeMembers } from "@/lib/domain/indicators/value-row";
import type { ReadValue } from "@/lib/domain/open-interface/open-value";
import { type Frequency, type Period, periodEnding, through } from "@/lib/domain/period";
import { missing, type Value } from "@/lib/domain/value";
import { breaksAt } from "../comparability/break-register";
import type { Context } from "../context";
import { areaReadings, readLeaves } from "../figures/read-leaves";
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
  const [series, breaks] = await Promise.all([seriesIds(db), breaksAt(db, publication)]);
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
    const guards = scopeGuards(tree, breaks, { vintage, origin });
    for (const { figure, definition, period, target, requests } of asked) {
      const expression = definition.expressions[figure.scheme];
      const answer = sums(target);
      const place = { indicator: definition.code, area: target.area.code, members: target.members };
      const guard = guards({ ...place, at: through(period) });
      const instead = expression
        ? scopeSubstitution(guard, expression, pointOf(period, "single"))
        : () => null;
      const evaluation = expression
        ? evaluate(
            expression,
            pointOf(period, "single"),
            (leaf, at, base) => instead(leaf, at, base) ?? answer(leaf, at, base).value,
            areaReadings(sums, target, instead),
          )
        : { value: missing("no-definition"), numerator: null, denominator: null };
      const answers = requests.map(({ leaf, through, base }) => answer(leaf, through, base));
      const whole = wholeMembers(target.members, requests, answers, areaReadings(sums, target));
      values.set(figure, {
        figure,
        definition,
        period,
        span: "single",
        value: evaluation.value,
        numerator: numberOf(evaluation.numerator),
        denominator: numberOf(evaluation.denominator),
        absent: target.members.filter((area) => !whole.includes(area)),
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
