import type { Queryable } from "@/db/client";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { versionsInForce } from "@/lib/domain/indicators/version-ranges";
import { registeredVersions } from "./registered-versions";

/** Every definition of the register with the months it holds for, shipped and a bureau's own (MODEL M12). */
export const registeredDefinitions = async (
  db: Queryable,
  publication: number | null = null,
): Promise<IndicatorDefinition[]> => versionsInForce(await registeredVersions(db, publication));
