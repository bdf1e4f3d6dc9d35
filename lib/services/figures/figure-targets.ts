import type { Queryable } from "@/db/client";
import { commitments, type RegisteredCommitment } from "@/db/queries/policies/commitments";
import { type StoredStanding, storedStandings } from "@/db/queries/standings/stored-standings";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaTree } from "@/lib/domain/area";
import type { FigureKey } from "@/lib/domain/figure";
import { boundAreas } from "@/lib/domain/policy/binding";
import { inForceIn } from "@/lib/domain/policy/commitment";

export type FigureTarget = RegisteredCommitment & { readonly standing: StoredStanding | null };

/** The sentences that bind a figure in its period, each with where it stands. */
export async function figureTargets(
  db: Queryable,
  scope: AreaScope,
  tree: AreaTree,
  key: FigureKey,
  publication: number | null,
): Promise<FigureTarget[]> {
  const binding = (await commitments(db, publication)).filter(
    ({ commitment, origin }) =>
      commitment.indicator === key.indicator &&
      commitment.scheme === key.scheme &&
      (origin === "real" || origin === key.origin) &&
      inForceIn(commitment, key.through) &&
      boundAreas(commitment, tree, key.through).includes(key.area),
  );
  if (binding.length === 0) return [];
  const standings = await storedStandings(
    db,
    scope,
    {
      areas: [key.area],
      throughs: [key.through],
      commitments: binding.map(({ commitment }) => commitment.id),
      vintage: key.vintage,
      origin: key.origin,
    },
    publication,
  );
  return binding.map((entry) => ({
    ...entry,
    standing: standings.find(({ commitment }) => commitment === entry.commitment.id) ?? null,
  }));
}
