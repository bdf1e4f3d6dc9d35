import type { Queryable } from "@/db/client";
import { type LeafAnswer, type LeafMember, sumLeaves } from "@/db/queries/facts/sum-leaves";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import { decimal } from "@/lib/domain/decimal";
import { requestKey, requestVintages } from "@/lib/domain/indicators/figure-plan";
import { type LeafRequest, leafKey } from "@/lib/domain/indicators/leaf-key";
import { alternativesOf } from "@/lib/domain/indicators/selector";
import { type LeafSums, leafSum, type Target } from "@/lib/domain/indicators/value-row";
import type { Bound } from "@/lib/domain/value";
import type { Origin, Vintage } from "@/lib/domain/vintage";

/** Selectors are data: the series that may answer each request, ranked (MODEL M13). */
export function leafMembers(
  requests: readonly LeafRequest[],
  vintage: Vintage,
  series: ReadonlyMap<string, number>,
): LeafMember[] {
  return requests.flatMap((request, index) => {
    const alternatives = alternativesOf(request.leaf);
    return requestVintages(request, vintage).flatMap((asked, vintageRank) =>
      alternatives.flatMap((alternative, rank): LeafMember[] => {
        const ids = alternative.members.map((member) => series.get(leafKey(member)));
        if (ids.some((id) => id === undefined)) return [];
        return ids.map((id) => ({
          request: index,
          rank: vintageRank * alternatives.length + rank,
          series: id as number,
          needed: ids.length,
          through: request.through,
          vintage: asked,
          form: alternative.form,
        }));
      }),
    );
  });
}

/** Equal for targets that sum the same areas. */
export const targetKey = (target: Target): string =>
  `${target.area.code}|${target.basis}|${target.members.join(",")}`;

export const distinctRequests = (requests: readonly LeafRequest[]): LeafRequest[] => [
  ...new Map(requests.map((request) => [requestKey(request), request])).values(),
];

type Reading = {
  readonly db: Queryable;
  readonly tree: AreaTree;
  readonly series: ReadonlyMap<string, number>;
  readonly vintage: Vintage;
  readonly origin: Origin;
  /** Facts as they stood at this publication; null reads the current ones. */
  readonly publication: number | null;
};

/** Reads all leaves for all targets at once and answers per target. */
export async function readLeaves(
  reading: Reading,
  requests: readonly LeafRequest[],
  targets: readonly Target[],
): Promise<(target: Target) => LeafSums> {
  const distinct = distinctRequests(requests);
  const keys = new Map(targets.map((target) => [targetKey(target), target]));
  const indexed = [...keys.values()];
  const answers = await sumLeaves(
    reading.db,
    leafMembers(distinct, reading.vintage, reading.series),
    indexed.flatMap((target, index) => target.members.map((area) => ({ target: index, area }))),
    reading.origin,
    reading.publication,
  );
  const found = new Map<string, LeafAnswer>();
  for (const answer of answers) {
    const request = distinct[answer.request] as LeafRequest;
    const target = indexed[answer.target] as Target;
    found.set(`${targetKey(target)} ${requestKey(request)}`, answer);
  }
  const nameOf = (code: AreaCode): string => reading.tree.areas.get(code)?.name ?? code;
  return (target) => {
    const prefix = targetKey(target);
    return (leaf, through, base) => {
      const answer = found.get(`${prefix} ${requestKey({ leaf, through, base })}`);
      const present = (answer?.areas ?? []) as AreaCode[];
      const sum = answer ? decimal(answer.sum) : null;
      return leafSum(leaf, target, sum, (answer?.bound ?? null) as Bound | null, present, nameOf);
    };
  };
}
