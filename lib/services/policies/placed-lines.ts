import type { RegisteredCommitment } from "@/db/queries/policies/commitments";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import type { Edition } from "@/lib/domain/edition";
import type { Month } from "@/lib/domain/period";
import { boundAreas } from "@/lib/domain/policy/binding";
import { inForceIn } from "@/lib/domain/policy/commitment";
import { type CommitmentLine, commitmentLine, type LineDocument } from "@/lib/domain/policy/commitment-line";
import { holdOf } from "@/lib/domain/policy/hold";
import type { AreaStanding } from "../standings/governed";

/** For whom and when sentences are read; without an edition nothing is published and nothing is judged. */
export type Place = {
  readonly tree: AreaTree;
  readonly area: AreaCode;
  readonly at: Month;
  readonly edition: Edition | null;
  /** Texts and standings as they were at a publication; left out, as they are. */
  readonly publication?: number | null;
};

export const documentOf = (entry: RegisteredCommitment): LineDocument => ({
  id: entry.commitment.document,
  title: entry.documentTitle,
  number: entry.documentNumber,
  weight: entry.weight,
  origin: entry.origin,
});

export const areaName = ({ tree, area }: Pick<Place, "tree" | "area">): string =>
  tree.areas.get(area)?.name ?? area;

/** A sentence as it concerns the place, with its standing where it has one. */
export function placedLine(
  entry: RegisteredCommitment,
  standings: ReadonlyMap<string, AreaStanding>,
  place: Place,
): CommitmentLine {
  const { tree, area, at, edition } = place;
  const bound = boundAreas(entry.commitment, tree, at);
  return commitmentLine({
    commitment: entry.commitment,
    document: documentOf(entry),
    hold: holdOf(entry, bound, area, at, edition?.origin ?? null),
    area: { code: area, name: areaName(place) },
    standing: standings.get(entry.commitment.id) ?? null,
  });
}

/** One version of each commitment: the one in force, else the last. */
export function versionAt(register: readonly RegisteredCommitment[], at: Month): RegisteredCommitment[] {
  const chosen = new Map<string, RegisteredCommitment>();
  for (const entry of register) {
    const known = chosen.get(entry.commitment.id);
    const better =
      !known ||
      (!inForceIn(known.commitment, at) &&
        (inForceIn(entry.commitment, at) || entry.commitment.from > known.commitment.from));
    if (better) chosen.set(entry.commitment.id, entry);
  }
  return [...chosen.values()];
}
