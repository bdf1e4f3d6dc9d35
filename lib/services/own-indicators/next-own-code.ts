import type { Queryable } from "@/db/client";
import { registeredVersions } from "@/db/queries/definitions/registered-versions";
import { draftedCodes } from "@/db/queries/drafts/draft-row";
import { freeOwnCode } from "@/lib/domain/indicators/own/own-body";

/** The next free code: no registered indicator and no draft stands for it, given up or not. */
export async function nextOwnCode(db: Queryable): Promise<string> {
  const [versions, drafted] = await Promise.all([registeredVersions(db), draftedCodes(db)]);
  return freeOwnCode(new Set([...versions.map(({ definition }) => definition.code), ...drafted]));
}
