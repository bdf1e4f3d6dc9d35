import type { Queryable } from "@/db/client";
import { commitments } from "@/db/queries/policies/commitments";
import { governingChoices } from "@/db/queries/policies/governing-choices";
import { storedStandings } from "@/db/queries/standings/stored-standings";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaTree } from "@/lib/domain/area";
import type { FigureKey } from "@/lib/domain/figure";
import { boundAreas } from "@/lib/domain/policy/binding";
import { holdOf } from "@/lib/domain/policy/hold";
import { type AreaStanding, governed } from "../standings/governed";

/** The sentences that concern a figure in its period, each with where it stands and which of them governs. */
export async function figureTargets(
  db: Queryable,
  scope: AreaScope,
  tree: AreaTree,
  key: FigureKey,
  publication: number | null,
): Promise<AreaStanding[]> {
  const [register, choices] = await Promise.all([
    commitments(db, publication),
    governingChoices(db, publication),
  ]);
  const concerning = register.flatMap((entry) => {
    const { commitment } = entry;
    if (commitment.indicator !== key.indicator || commitment.scheme !== key.scheme) return [];
    const bound = boundAreas(commitment, tree, key.through);
    const hold = holdOf(entry, bound, key.area, key.through, key.origin);
    return hold === "binding" || hold === "informative" ? [{ ...entry, hold }] : [];
  });
  if (concerning.length === 0) return [];
  const standings = await storedStandings(
    db,
    scope,
    {
      areas: [key.area],
      throughs: [key.through],
      commitments: concerning.map(({ commitment }) => commitment.id),
      vintage: key.vintage,
      origin: key.origin,
    },
    publication,
  );
  const held = concerning.map((entry) => ({
    ...entry,
    standing: standings.find(({ commitment }) => commitment === entry.commitment.id) ?? null,
  }));
  return governed(held, choices, tree, key.area, key.through);
}
