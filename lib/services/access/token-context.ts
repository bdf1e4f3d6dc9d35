import type { Queryable } from "@/db/client";
import { areaTree } from "@/db/queries/areas/area-tree";
import { recordTokenUse } from "@/db/queries/tokens/record-token-use";
import { tokenByHash } from "@/db/queries/tokens/token-row";
import { userById } from "@/db/queries/users/user-row";
import type { AreaCode } from "@/lib/domain/area";
import { refuse } from "@/lib/domain/refusal";
import { isToken, isTokenGrant, TOKEN_STATES, tokenState } from "@/lib/domain/tokens/access-token";
import type { Context } from "../context";
import { tokenHash } from "../tokens/new-token";
import { mintNarrowedScope } from "./mint-scope";
import { contextOf } from "./user-context";

/**
 * The context of a call with a token, from the database on every request: its person's role and areas as they are now,
 * narrowed to what the token was made for (MODEL M25). Refuses (not-signed-in) a token that does not hold.
 */
export async function tokenContext(db: Queryable, token: string, now: Date): Promise<Context> {
  const row = isToken(token) ? await tokenByHash(db, tokenHash(token)) : null;
  const user = row && (await userById(db, row.userId));
  if (!row || !user) return refuse("not-signed-in", "访问令牌不正确");
  const state = tokenState({ ...row, sessionVersionNow: user.sessionVersion, disabled: user.disabled }, now);
  if (state !== "valid") refuse("not-signed-in", `访问令牌${TOKEN_STATES[state]}`);
  await recordTokenUse(db, row.id, now);
  const context = await contextOf(db, user, now);
  return {
    ...context,
    actor: {
      ...context.actor,
      token: { id: row.id, grants: row.grants.filter(isTokenGrant) },
    } as Context["actor"],
    scope: mintNarrowedScope(await areaTree(db), user.area, row.areaCode as AreaCode, now),
  };
}
