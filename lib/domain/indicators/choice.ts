import type { LeafRequest } from "./leaf-key";

/** The rank that one area's own answers come from, by group; null where no month is answered whole. */
export type TakenRanks = ReadonlyMap<string, number | null>;

type Asked = Pick<LeafRequest, "choice">;

/**
 * Of the months that stand for each other (a last known value), the latest that an area answers whole. Everything that a
 * formula takes as last known at one point is of one month: both sides of a ratio too.
 */
export function takenRanks(requests: readonly Asked[], answered: (index: number) => boolean): TakenRanks {
  const nodes = new Map<string, Set<string>>();
  const whole = new Map<string, Map<number, Map<string, boolean>>>();
  requests.forEach(({ choice }, index) => {
    if (!choice) return;
    const { group, node, rank } = choice;
    nodes.set(group, (nodes.get(group) ?? new Set()).add(node));
    const ranks = whole.get(group) ?? new Map<number, Map<string, boolean>>();
    const said = ranks.get(rank) ?? new Map<string, boolean>();
    whole.set(group, ranks.set(rank, said.set(node, (said.get(node) ?? true) && answered(index))));
  });
  return new Map(
    [...whole].map(([group, ranks]): [string, number | null] => {
      const complete = [...ranks].flatMap(([rank, said]) =>
        said.size === nodes.get(group)?.size && [...said.values()].every(Boolean) ? [rank] : [],
      );
      return [group, complete.length > 0 ? Math.min(...complete) : null];
    }),
  );
}

const FIRST_RANK = 0;

/** Whether an area's answer to a request is used; where no month is whole, the current one stands for what is missing. */
export const isTaken = ({ choice }: Asked, ranks: TakenRanks): boolean =>
  !choice || choice.rank === (ranks.get(choice.group) ?? FIRST_RANK);
