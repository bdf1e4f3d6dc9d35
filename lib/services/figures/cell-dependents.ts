import type { CellFact } from "@/db/queries/facts/cell-facts";
import { publishedMonths } from "@/db/queries/submissions/published-months";
import { storedFigures } from "@/db/queries/values/stored-figures";
import type { AreaTree } from "@/lib/domain/area";
import { schemedName } from "@/lib/domain/indicators/definition";
import { type PartRequest, partRequests, ROLE_NAMES } from "@/lib/domain/indicators/figure-part";
import { type PlannedFigure, planFigures } from "@/lib/domain/indicators/figure-plan";
import { figureView } from "@/lib/domain/indicators/figure-view";
import { cumulativePoint } from "@/lib/domain/indicators/point";
import type { StoredFigure } from "@/lib/domain/indicators/stored-figure";
import { statedIndicator } from "@/lib/domain/measures/measure-catalogue";
import { cumulativeName } from "@/lib/domain/period";
import type { CellDependent } from "@/lib/domain/provenance/cell-page";
import type { Context } from "../context";
import { definitionsAsOf } from "../indicators/definitions-as-of";
import { explainParts, partKey } from "./explain-parts";

type Candidate = { readonly planned: PlannedFigure; readonly parts: readonly PartRequest[] };

const candidateOf = (planned: PlannedFigure): Candidate => {
  const expression = planned.definition.expressions[planned.scheme];
  return { planned, parts: expression ? partRequests(expression, cumulativePoint(planned.through)) : [] };
};

/**
 * Every figure that a published number takes part in, at a publication: the same plan that recomputes them when the
 * number changes, kept where the figure's own selectors took this very fact (MODEL M19).
 */
export async function cellDependents(
  { db, scope }: Context,
  tree: AreaTree,
  fact: CellFact,
  publication: number,
): Promise<CellDependent[]> {
  const [definitions, published] = await Promise.all([
    definitionsAsOf(db, publication),
    publishedMonths(db, fact.vintage, fact.origin),
  ]);
  const change = { area: fact.area, through: fact.through, leaves: new Set([fact.key]) };
  const months = [...new Set([...published.values()].flat())].sort();
  const candidates = planFigures(definitions, tree, [change], months).map(candidateOf);
  const taken = await takenRequests({ db, scope }, fact, candidates, publication);
  const rows = await storedFigures(
    db,
    scope,
    {
      indicators: [...new Set(candidates.map(({ planned }) => planned.definition.code))],
      areas: [...new Set(candidates.map(({ planned }) => planned.target.area.code))],
      throughs: [...new Set(candidates.map(({ planned }) => planned.through))],
      vintages: [fact.vintage],
      origin: fact.origin,
    },
    publication,
  );
  const places = new Map(rows.map((row) => [placeOf(row), row]));
  return candidates.flatMap(({ planned, parts }): CellDependent[] => {
    const { definition, scheme, through, target } = planned;
    const figure = places.get(
      placeOf({ indicator: definition.code, scheme, through, area: target.area.code, basis: target.basis }),
    );
    if (!figure) return [];
    const role = figure.stated
      ? statedIndicator(fact.key.split("|")[0] ?? "") === definition.code && "来源直接公布"
      : roleIn(parts.filter(({ request }) => taken.has(partKey(request))));
    if (!role) return [];
    return [
      {
        indicator: definition.code,
        name: schemedName(definition, scheme),
        role,
        area: target.area.name,
        period: cumulativeName(through),
        figure: figureView({ definition, scheme, figure, publication }),
      },
    ];
  });
}

const placeOf = (row: Pick<StoredFigure, "indicator" | "scheme" | "through" | "area" | "basis">): string =>
  [row.indicator, row.scheme, row.through, row.area, row.basis].join("|");

/** "分子", "分子、分母"; null when the figure did not take the number. */
function roleIn(parts: readonly PartRequest[]): string | null {
  const roles = new Set(
    parts.map(({ role, mark }) => `${ROLE_NAMES[role]}${mark === "-" ? "（减项）" : ""}`),
  );
  return roles.size > 0 ? [...roles].join("、") : null;
}

/** Requests that this fact helps to answer: the alternatives that lost to a better one do not count. */
async function takenRequests(
  { db, scope }: Pick<Context, "db" | "scope">,
  fact: CellFact,
  candidates: readonly Candidate[],
  publication: number,
): Promise<Set<string>> {
  const requests = new Map(
    candidates.flatMap(({ parts }) => parts.map(({ request }) => [partKey(request), request] as const)),
  );
  const parts = await explainParts(db, scope, {
    requests: [...requests.values()].map((request) => ({ role: "value", mark: "+", request })),
    areas: [fact.area],
    vintage: fact.vintage,
    origin: fact.origin,
    basis: "reported",
    publication,
  });
  return new Set(
    parts
      .filter((part) => part.facts.some(({ factId }) => factId === fact.factId))
      .map(({ request }) => partKey(request)),
  );
}
