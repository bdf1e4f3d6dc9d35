import type { Queryable } from "@/db/client";
import { registeredDefinitions } from "@/db/queries/definitions/registered-definitions";
import { latestPublication } from "@/db/queries/publications/latest-publication";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { definitionRegister } from "./definition-register";

/** The definitions as they held at a publication, null for now: a past state is explained by what was known then. */
export async function definitionsAsOf(
  db: Queryable,
  publication: number | null,
): Promise<readonly IndicatorDefinition[]> {
  const latest = (await latestPublication(db))?.number ?? null;
  return publication === null || latest === null || publication >= latest
    ? await definitionRegister(db)
    : await registeredDefinitions(db, publication);
}
