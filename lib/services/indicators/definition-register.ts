import { registeredDefinitions } from "@/db/queries/definitions/registered-definitions";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { perPublication } from "../per-publication";

/** All definitions of the catalogue, every version. */
export const definitionRegister = perPublication(
  (db): Promise<readonly IndicatorDefinition[]> => registeredDefinitions(db),
);
