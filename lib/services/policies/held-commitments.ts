import type { RegisteredCommitment } from "@/db/queries/policies/commitments";
import { boundAreas } from "@/lib/domain/policy/binding";
import { matterOf } from "@/lib/domain/policy/governing";
import { holdOf } from "@/lib/domain/policy/hold";
import type { Origin } from "@/lib/domain/vintage";
import type { HeldCommitment } from "../standings/governed";
import type { Place } from "./placed-lines";

/** What may govern in a place: sentences with a matter that are in force for it, drafts and levels above included. */
export function heldCommitments(
  register: readonly RegisteredCommitment[],
  { tree, area, at }: Pick<Place, "tree" | "area" | "at">,
  origin: Origin | null,
): HeldCommitment[] {
  return register.flatMap((entry) => {
    if (!matterOf(entry.commitment)) return [];
    const hold = holdOf(entry, boundAreas(entry.commitment, tree, at), area, at, origin);
    return hold === "binding" || hold === "informative" ? [{ ...entry, hold, standing: null }] : [];
  });
}
