import type { AreaCode } from "../area";
import type { Month } from "../period";
import type { Origin } from "../vintage";
import { type Binding, type Commitment, inForceIn } from "./commitment";
import { bindsByItself, type Weight } from "./document";
import { validityText } from "./validity-text";

/** A commitment with what its document weighs. */
export type Weighed = {
  readonly commitment: Commitment;
  readonly weight: Weight;
  readonly origin: Origin;
};

/**
 * What a commitment is to an area in a month. `informative` judges without binding: a draft, an explainer, or a plan
 * of the level above that each province takes up in its own (MODEL M15).
 */
export type Hold = "binding" | "informative" | "not-in-force" | "not-bound" | "made-up";

/** Whether a commitment that concerns an area judges it for information only. */
export const isInformative = ({ commitment, weight }: Omit<Weighed, "origin">, area: AreaCode): boolean =>
  !bindsByItself(weight) || (commitment.area !== area && commitment.binds.includes("each-province"));

/** `bound` are the areas it names in that month; `origin` is that of the figures judged, null where there are none yet. */
export function holdOf(
  entry: Weighed,
  bound: readonly AreaCode[],
  area: AreaCode,
  at: Month,
  origin: Origin | null,
): Hold {
  if (!bound.includes(area)) return "not-bound";
  if (!inForceIn(entry.commitment, at)) return "not-in-force";
  // Made-up targets never judge real figures (MODEL M9).
  if (entry.origin === "demo" && origin === "real") return "made-up";
  return isInformative(entry, area) ? "informative" : "binding";
}

type Named = { readonly code: AreaCode; readonly name: string };

const BELOW: readonly (readonly [Binding, string])[] = [
  ["each-province", "各省"],
  ["each-pooling-area", "各统筹区"],
  ["each-county", "各县（市、区、旗）"],
];

/** What an area's own text asks of the areas below it binds the area all the same: it is only not judged there. */
function unboundText({ area, binds }: Commitment, { code, name }: Named): string {
  const below = BELOW.find(([binding]) => binds.includes(binding));
  return area === code && below ? `由${below[1]}执行，不评价${name}本级` : `不约束${name}`;
}

/** Why a commitment is not judged here; null where it is. */
export function holdText(hold: Hold, commitment: Commitment, area: Named): string | null {
  switch (hold) {
    case "not-in-force":
      return `本期不在有效期（${validityText(commitment)}）`;
    case "not-bound":
      return unboundText(commitment, area);
    case "made-up":
      return "演示文件，不评价真实数据";
    default:
      return null;
  }
}
