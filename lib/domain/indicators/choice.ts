import type { LeafRequest } from "./leaf-key";

const FIRST_RANK = 0;

/**
 * Which requests a formula really uses: of those that stand for each other (a last known value), the first rank that
 * is answered whole; where none is, the first. All others are used as they are.
 */
export function usedRequests(
  requests: readonly Pick<LeafRequest, "choice">[],
  answered: (index: number) => boolean,
): boolean[] {
  // Nearly every formula: asked a hundred thousand times in a rebuild.
  if (requests.every(({ choice }) => !choice)) return requests.map(() => true);
  const whole = new Map<string, Map<number, boolean>>();
  requests.forEach(({ choice }, index) => {
    if (!choice) return;
    const ranks = whole.get(choice.group) ?? new Map<number, boolean>();
    ranks.set(choice.rank, (ranks.get(choice.rank) ?? true) && answered(index));
    whole.set(choice.group, ranks);
  });
  const taken = (group: string): number => {
    const complete = [...(whole.get(group) ?? [])].flatMap(([rank, all]) => (all ? [rank] : []));
    return complete.length > 0 ? Math.min(...complete) : FIRST_RANK;
  };
  return requests.map(({ choice }) => !choice || choice.rank === taken(choice.group));
}
