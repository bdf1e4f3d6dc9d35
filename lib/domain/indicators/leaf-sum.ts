import type { Area, AreaCode } from "../area";
import type { Decimal } from "../decimal";
import { measureOf } from "../measures/measure-catalogue";
import type { Month } from "../period";
import { type Bound, missing, type Value } from "../value";
import type { Basis } from "../vintage";
import type { Leaf } from "./expression";

/** What the facts say of a leaf over an area's members: the sum where all are there, and who is (MODEL M8). */
export type LeafSum = { readonly value: Value; readonly present: readonly AreaCode[] };

export type LeafSums = (leaf: Leaf, through: Month, base: boolean) => LeafSum;

/** An area as a sum is made for it: itself by what it reported or settled, its pooling members when rolled up. */
export type Target = { readonly area: Area; readonly basis: Basis; readonly members: readonly AreaCode[] };

/** A leaf's answer from per-area numbers: the sum when every member is there, else missing with who is not. */
export function leafSum(
  asked: Leaf,
  target: Target,
  sum: Decimal | null,
  bound: Bound | null,
  present: readonly AreaCode[],
  nameOf: (area: AreaCode) => string,
): LeafSum {
  if (measureOf(asked.measure).kind === "parameter" && target.basis === "rolled-up") {
    return { value: missing("not-applicable", "标准类指标不汇总"), present };
  }
  const absent = target.members.filter((member) => !present.includes(member));
  if (sum === null || absent.length > 0) {
    const detail =
      target.basis === "rolled-up" && present.length > 0 ? absent.map(nameOf).join("、") : undefined;
    return { value: missing("not-reported", detail), present };
  }
  return { value: bound ? { known: true, value: sum, bound } : { known: true, value: sum }, present };
}
