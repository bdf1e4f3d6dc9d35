import type { Context } from "../context";
import { areaStandings } from "../standings/area-standings";
import type { AreaStanding } from "../standings/governed";
import type { Place } from "./placed-lines";

/** Standings of a place by commitment; none where nothing is published. */
export async function placeStandings(
  { db, scope }: Context,
  { tree, area, edition, publication = null }: Place,
): Promise<Map<string, AreaStanding>> {
  const standings = edition ? await areaStandings(db, scope, tree, area, edition, publication) : [];
  return new Map(standings.map((standing) => [standing.commitment.id, standing]));
}
