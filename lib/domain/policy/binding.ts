import { type AreaCode, type AreaTree, levelAreas, poolingMembers } from "../area";
import type { Month } from "../period";
import type { Binding, Commitment } from "./commitment";

const RESOLVE: Record<Binding, (tree: AreaTree, area: AreaCode, at: Month) => AreaCode[]> = {
  area: (_, area) => [area],
  "each-province": (tree, area, at) => levelAreas(tree, area, "province", at),
  "each-pooling-area": poolingMembers,
  "each-county": (tree, area, at) => levelAreas(tree, area, "county", at),
};

/** The areas a commitment is judged for at a month (MODEL M15). */
export const boundAreas = (
  commitment: Pick<Commitment, "area" | "binds">,
  tree: AreaTree,
  at: Month,
): AreaCode[] => [
  ...new Set(commitment.binds.flatMap((binding) => RESOLVE[binding](tree, commitment.area, at))),
];
