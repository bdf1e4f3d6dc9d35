import { seriesIds } from "@/db/queries/series/series-ids";
import type { Area, AreaCode } from "@/lib/domain/area";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { type Evaluation, evaluate } from "@/lib/domain/indicators/evaluate";
import { requestsOf } from "@/lib/domain/indicators/leaf-key";
import type { Target } from "@/lib/domain/indicators/leaf-sum";
import { pointOf } from "@/lib/domain/indicators/point";
import { missing } from "@/lib/domain/value";
import type { Basis } from "@/lib/domain/vintage";
import type { Context } from "../context";
import { areaReadings, readLeaves } from "../figures/read-leaves";
import { type ChangeAsked, type ChangePeriods, WHENS, type When } from "./change-question";

type Wanted = {
  readonly periods: ChangePeriods;
  readonly areas: readonly Area[];
  /** What the first area is the sum of, where it is one. */
  readonly members: readonly Area[];
  readonly codes: readonly string[];
  readonly definition: (code: string, when: When) => IndicatorDefinition | null;
  readonly basis: (code: string, area: AreaCode) => Basis;
};

/** Figures of two single periods, each side from the same facts: differences of two cumulatives (MODEL M3). */
export async function singleEvaluations(
  { db }: Context,
  { tree, edition, scheme }: ChangeAsked,
  { periods, areas, members, codes, definition, basis }: Wanted,
): Promise<(code: string, area: AreaCode, when: When) => Evaluation> {
  const targetOf = (code: string, area: Area): Target =>
    basis(code, area.code) === "rolled-up" && members.length > 0 && area.code === areas[0]?.code
      ? { area, basis: "rolled-up", members: members.map((member) => member.code) }
      : { area, basis: "reported", members: [area.code] };
  const requests = codes.flatMap((code) =>
    WHENS.flatMap((when) => {
      const expression = definition(code, when)?.expressions[scheme];
      return expression ? requestsOf(expression, pointOf(periods[when], "single")) : [];
    }),
  );
  const targets = codes.flatMap((code) => areas.map((area) => targetOf(code, area)));
  const { vintage, origin } = edition;
  const reading = { db, tree, series: await seriesIds(db), vintage, origin, publication: null };
  const sums = await readLeaves(reading, requests, targets);
  return (code, area, when) => {
    const expression = definition(code, when)?.expressions[scheme];
    if (!expression) return { value: missing("no-definition"), numerator: null, denominator: null };
    const target = targetOf(code, areas.find((each) => each.code === area) as Area);
    const answer = sums(target);
    return evaluate(
      expression,
      pointOf(periods[when], "single"),
      (leaf, month, base) => answer(leaf, month, base).value,
      areaReadings(sums, target),
    );
  };
}
