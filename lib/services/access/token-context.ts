import type { Queryable } from "@/db/client";
import { recordTokenUse } from "@/db/queries/tokens/record-token-use";
import { tokenByHash } from "@/db/queries/tokens/token-row";
import { userById } from "@/db/queries/users/user-row";
import type { AreaCode } from "@/lib/domain/area";
import { refuse } from "@/lib/domain/refusal";
import { isToken, TOKEN_STATES, tokenPermissions, tokenState } from "@/lib/domain/tokens/access-token";
import type { Context } from "../context";
import { tokenHash } from "../tokens/new-token";
import { narrowedContextOf } from "./user-context";

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
  const grants = tokenPermissions(row.grants);
  const means = { kind: "token", id: row.id, name: row.name, grants } as const;
  return await narrowedContextOf(db, user, row.areaCode as AreaCode, means, now);
}
