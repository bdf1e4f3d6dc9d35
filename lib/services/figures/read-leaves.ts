import type { Queryable } from "@/db/client";
import type { PendingStatement } from "@/db/queries/facts/pending-facts";
import { type LeafAnswer, type LeafMember, sumLeaves } from "@/db/queries/facts/sum-leaves";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import type { Substitution } from "@/lib/domain/comparability/scope-substitution";
import { type Decimal, decimal, sum } from "@/lib/domain/decimal";
import type { AreaReading } from "@/lib/domain/indicators/evaluate";
import { requestKey, requestVintages } from "@/lib/domain/indicators/figure-plan";
import { type LeafRequest, leafKey } from "@/lib/domain/indicators/leaf-key";
import { type LeafSum, type LeafSums, leafSum, type Target } from "@/lib/domain/indicators/leaf-sum";
import { alternativesOf } from "@/lib/domain/indicators/selector";
import type { Bound } from "@/lib/domain/value";
import { type FactBasis, factBasis, type Origin, type Vintage } from "@/lib/domain/vintage";

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

export type LeafSource = {
  readonly db: Queryable;
  readonly tree: AreaTree;
  readonly series: ReadonlyMap<string, number>;
  readonly vintage: Vintage;
  readonly origin: Origin;
  /** Facts as they stood at this publication; null reads the current ones. */
  readonly publication: number | null;
  /** A statement on its way that is read as if it were published. */
  readonly pending?: PendingStatement;
};

/** Answers per target; over some of its members when it is told which. */
export type LeafReading = {
  (target: Target, members?: readonly AreaCode[]): LeafSums;
  readonly nameOf: (area: AreaCode) => string;
};

/** Each area of a target by itself, as a last known stock asks for it; `instead` stands in for what is of another scope. */
export const areaReadings =
  (sums: LeafReading, target: Target, instead: Substitution = () => null) =>
  (): AreaReading[] =>
    target.members.map((member) => {
      const own = sums(target, [member]);
      return {
        name: sums.nameOf(member),
        read: (leaf, at, base) => instead(leaf, at, base) ?? own(leaf, at, base).value,
      };
    });

/** Reads all leaves for all targets at once. */
export async function readLeaves(
  reading: LeafSource,
  requests: readonly LeafRequest[],
  targets: readonly Target[],
): Promise<LeafReading> {
  const distinct = distinctRequests(requests);
  const indexed = [...new Map([...new Set(targets)].map((target) => [targetKey(target), target])).values()];
  const members = leafMembers(distinct, reading.vintage, reading.series);
  const asked = (basis: FactBasis): Promise<LeafAnswer[]> =>
    sumLeaves(
      reading.db,
      members,
      indexed.flatMap((target, index) =>
        factBasis(target.basis) === basis ? target.members.map((area) => ({ target: index, area })) : [],
      ),
      reading.origin,
      reading.publication,
      reading.pending,
      basis,
    );
  // Each basis is summed by itself: a target's facts are all of one.
  const answers = (await Promise.all([asked("reported"), asked("settlement")])).flat();
  const found = new Map(indexed.map((target) => [targetKey(target), new Map<string, LeafAnswer>()]));
  const keys = distinct.map(requestKey);
  for (const answer of answers) {
    const target = indexed[answer.target] as Target;
    found.get(targetKey(target))?.set(keys[answer.request] as string, answer);
  }
  const nameOf = (code: AreaCode): string => reading.tree.areas.get(code)?.name ?? code;
  const known = new WeakMap<Target, LeafSums>();
  const sums = (target: Target, members?: readonly AreaCode[]): LeafSums => {
    const own = found.get(targetKey(target)) ?? new Map<string, LeafAnswer>();
    if (members) return answering({ ...target, members }, own, nameOf);
    const whole = known.get(target) ?? answering(target, own, nameOf);
    known.set(target, whole);
    return whole;
  };
  return Object.assign(sums, { nameOf });
}

/** Each leaf is made a value once: a figure asks for it to know who reported, and again to be computed. */
function answering(
  target: Target,
  answers: ReadonlyMap<string, LeafAnswer>,
  nameOf: (code: AreaCode) => string,
): LeafSums {
  const made = new Map<string, LeafSum>();
  return (leaf, through, base) => {
    const key = requestKey({ leaf, through, base });
    const known = made.get(key);
    if (known) return known;
    const answer = answers.get(key);
    const { sum, bound, present } = answer ? over(answer, target.members) : NOTHING;
    const value = leafSum(leaf, target, sum, bound, present, nameOf);
    made.set(key, value);
    return value;
  };
}

type Answered = {
  readonly sum: Decimal | null;
  readonly bound: Bound | null;
  readonly present: readonly AreaCode[];
};

const NOTHING: Answered = { sum: null, bound: null, present: [] };

/** The database's sum where it is over these members, else the sum of what they said. */
function over(answer: LeafAnswer, members: readonly AreaCode[]): Answered {
  const areas = answer.areas as readonly AreaCode[];
  const asked = new Set(members);
  if (areas.every((area) => asked.has(area))) {
    return { sum: decimal(answer.sum), bound: answer.bound as Bound | null, present: areas };
  }
  const own = areas.flatMap((area, index) => (asked.has(area) ? [index] : []));
  if (own.length === 0) return NOTHING;
  const bounds = own.flatMap((index) => answer.bounds[index] ?? []).sort();
  return {
    sum: sum(own.map((index) => decimal(answer.values[index] as string))),
    bound: (bounds.at(-1) ?? null) as Bound | null,
    present: own.map((index) => areas[index] as AreaCode),
  };
}
