import { type Dimensions, dimensionText, TOTAL } from "../dimension";
import type { Leaf } from "../indicators/expression";
import { leafName } from "../indicators/formula";

type Named = Pick<Leaf, "measure" | "dimensions">;

const DIMENSIONS = Object.keys(TOTAL) as (keyof Dimensions)[];

/** The members that all leaves of a figure have in common: said once over them, "职工医保 住院". */
export function sharedMembers(leaves: readonly Named[]): Dimensions {
  const [first] = leaves;
  const shared = DIMENSIONS.map((dimension) => {
    const member = first?.dimensions[dimension];
    const common = leaves.every((leaf) => leaf.dimensions[dimension] === member);
    return [dimension, common && member ? member : "all"];
  });
  return Object.fromEntries(shared) as Dimensions;
}

export const sharedText = (shared: Dimensions): string => dimensionText(shared);

/** A leaf's name without what is said once for all. */
export function ownName(leaf: Named, shared: Dimensions): string {
  const own = DIMENSIONS.map((dimension) => [
    dimension,
    shared[dimension] === "all" ? leaf.dimensions[dimension] : "all",
  ]);
  return leafName({ measure: leaf.measure, dimensions: Object.fromEntries(own) as Dimensions });
}
