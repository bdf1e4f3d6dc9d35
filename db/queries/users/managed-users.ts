import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { AreaScope, Role } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import type { Origin } from "@/lib/domain/vintage";

export type ManagedUserRow = {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly area: AreaCode;
  readonly areaName: string;
  readonly origin: Origin;
  readonly disabled: boolean;
  readonly lastSignIn: Date | null;
  readonly lockedUntil: Date | null;
};

type Row = Omit<ManagedUserRow, "lastSignIn" | "lockedUntil"> & {
  lastSignIn: string | null;
  lockedUntil: string | null;
};

/** Accounts placed in scope, with when each last signed in and whether its name waits after wrong passwords. */
export async function managedUsers(
  db: Queryable,
  scope: AreaScope,
  search: string,
): Promise<ManagedUserRow[]> {
  const rows = await db.execute<Row>(sql`
    select u.id, u.username, u.name, u.role, u.area_code as area, a.name as "areaName", u.origin, u.disabled,
      s.at as "lastSignIn", t.locked_until as "lockedUntil"
    from app_user u
    join area a on a.code = u.area_code
    left join (
      select subject, max(at) as at from audit_entry where act = 'session.sign-in' group by subject
    ) s on s.subject = 'user:' || u.username
    left join sign_in_attempt t on t.username = u.username
    where u.area_code = any(${sql.param([...scope.areas])}::text[])
      and (${search} = '' or position(lower(${search}) in lower(concat_ws(' ', u.username, u.name, a.name))) > 0)
    order by u.disabled, u.area_code, u.role, u.username`);
  const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));
  return rows.map((row) => ({
    ...row,
    lastSignIn: instant(row.lastSignIn),
    lockedUntil: instant(row.lockedUntil),
  }));
}
