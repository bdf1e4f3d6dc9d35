import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope } from "@/lib/domain/access";

export type ListedToken = {
  readonly id: number;
  readonly name: string;
  readonly prefix: string;
  readonly username: string;
  readonly person: string;
  readonly grants: readonly string[];
  readonly area: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
  readonly sessionVersion: number;
  readonly sessionVersionNow: number;
  readonly disabled: boolean;
};

/** Tokens of one account, or of every account placed in scope; the newest first. */
export async function listedTokens(
  db: Queryable,
  scope: AreaScope,
  userId: number | null,
): Promise<ListedToken[]> {
  const rows = await db.execute<ListedToken>(sql`
    select t.id, t.name, t.prefix, u.username, u.name as person, t.grants, a.name as area,
      t.created_at as "createdAt", t.expires_at as "expiresAt", t.revoked_at as "revokedAt",
      c.last_used_at as "lastUsedAt", t.session_version as "sessionVersion",
      u.session_version as "sessionVersionNow", u.disabled
    from access_token t
    join app_user u on u.id = t.user_id
    join area a on a.code = t.area_code
    left join access_token_use c on c.token_id = t.id
    where u.area_code = any(${sql.param([...scope.areas])}::text[])
      ${userId === null ? sql`` : sql`and u.id = ${userId}`}
    order by t.id desc`);
  return [...rows];
}
