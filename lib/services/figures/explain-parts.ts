import type { Queryable } from "@/db/client";
import { leafFacts, type SourcedFact } from "@/db/queries/facts/leaf-facts";
import { seriesIds } from "@/db/queries/series/series-ids";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import { type Decimal, decimal, sum } from "@/lib/domain/decimal";
import { isTaken, type TakenRanks, takenRanks } from "@/lib/domain/indicators/choice";
import type { PartMark, PartRequest, PartRole } from "@/lib/domain/indicators/figure-part";
import { requestKey } from "@/lib/domain/indicators/figure-plan";
import { leafName } from "@/lib/domain/indicators/formula";
import type { LeafRequest } from "@/lib/domain/indicators/leaf-key";
import type { FactBasis, Origin, Vintage } from "@/lib/domain/vintage";
import { leafMembers } from "./read-leaves";

/** One leaf of a figure with the facts it was summed from, down to the cell. */
export type ExplainedPart = {
  readonly role: PartRole;
  readonly mark: PartMark;
  readonly request: LeafRequest;
  readonly name: string;
  readonly measure: string;
  readonly through: string;
  /** Null when none of its facts is there, or none may be seen. */
  readonly value: Decimal | null;
  readonly facts: readonly SourcedFact[];
};

export type PartsAsked = {
  readonly requests: readonly PartRequest[];
  readonly areas: readonly AreaCode[];
  readonly vintage: Vintage;
  readonly origin: Origin;
  readonly basis: FactBasis;
  readonly publication: number | null;
};

/** Re-runs a figure's selectors at its publication and answers with the facts themselves (MODEL M19). */
export async function explainParts(
  db: Queryable,
  scope: AreaScope,
  asked: PartsAsked,
): Promise<ExplainedPart[]> {
  const distinct = [
    ...new Map(
      asked.requests.map((part) => [`${part.role}${part.mark}${partKey(part.request)}`, part]),
    ).values(),
  ];
  const members = leafMembers(
    distinct.map(({ request }) => request),
    asked.vintage,
    await seriesIds(db),
  );
  const { areas, origin, publication, basis } = asked;
  const facts = await leafFacts(db, scope, members, areas, origin, publication, basis);
  const parts = distinct.map(({ role, mark, request }, index): ExplainedPart => {
    const needed = new Map(
      members.filter((member) => member.request === index).map((member) => [member.rank, member.needed]),
    );
    const kept = asked.areas.flatMap((area) =>
      bestComplete(
        facts.filter((fact) => fact.request === index && fact.area === area),
        needed,
      ),
    );
    return {
      role,
      mark,
      request,
      name: leafName(request.leaf),
      measure: request.leaf.measure,
      through: request.through,
      value: kept.length > 0 ? sum(kept.map((fact) => decimal(fact.value))) : null,
      facts: kept,
    };
  });
  return ofTakenMonths(parts, asked.areas);
}

/** Of months that stand for each other each area's own one; where an area has none, the current month says so. */
function ofTakenMonths(parts: readonly ExplainedPart[], areas: readonly AreaCode[]): ExplainedPart[] {
  const requests = parts.map(({ request }) => request);
  if (requests.every(({ choice }) => !choice)) return [...parts];
  const ranks = new Map<string, TakenRanks>(
    areas.map((area) => {
      const has = (index: number) => parts[index]?.facts.some((fact) => fact.area === area) ?? false;
      return [area, takenRanks(requests, has)];
    }),
  );
  const takes = (area: string, { request }: ExplainedPart): boolean =>
    isTaken(request, ranks.get(area) ?? new Map());
  return parts
    .filter((part) => areas.some((area) => takes(area, part)))
    .map((part) => {
      const facts = part.facts.filter(({ area }) => takes(area, part));
      return {
        ...part,
        facts,
        value: facts.length > 0 ? sum(facts.map(({ value }) => decimal(value))) : null,
      };
    });
}

/** Like `requestKey`, apart for a month that may stand for another. */
export const partKey = (request: LeafRequest): string =>
  `${requestKey(request)}${request.choice ? `~${request.choice.group}` : ""}`;

/** The facts of the best alternative that is complete, as the sum took them. */
function bestComplete(facts: readonly SourcedFact[], needed: ReadonlyMap<number, number>): SourcedFact[] {
  for (const rank of [...new Set(facts.map((fact) => fact.rank))].sort((a, b) => a - b)) {
    const ofRank = facts.filter((fact) => fact.rank === rank);
    if (ofRank.length === needed.get(rank)) return ofRank;
  }
  return [];
}
