import type { Queryable } from "@/db/client";
import { type BreakDisregard, openDisregard } from "@/db/queries/comparability/break-disregards";
import { scopeBreaks } from "@/db/queries/comparability/scope-breaks";
import type { ScopeBreak } from "@/lib/domain/comparability/scope-break";
import { refuse } from "@/lib/domain/refusal";
import { type Context, requireArea, requirePermission } from "../context";

export const GONE = "这项提议或决定已经变化，请刷新后再看";

/** An open word about a standing break, of an area that the actor governs and of the actor's own kind of data. */
export async function heldDisregard(
  context: Context,
  db: Queryable,
  id: number,
): Promise<{ readonly disregard: BreakDisregard; readonly found: ScopeBreak }> {
  requirePermission(context, "govern-policy");
  const disregard = (await openDisregard(db, id)) ?? refuse("conflict", GONE);
  requireArea(context, disregard.area);
  if (disregard.origin !== context.actor.origin) refuse("not-permitted", "演示账号与真实账号不互相办理");
  const found = (await scopeBreaks(db)).find((one) => one.id === disregard.breakId);
  return { disregard, found: found ?? refuse("conflict", "这项口径变化已被撤销，请刷新后再看") };
}
