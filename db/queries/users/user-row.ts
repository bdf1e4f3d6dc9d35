import { eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { user } from "@/db/schema/user";
import type { Role } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import type { Origin } from "@/lib/domain/vintage";

export type UserRow = {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly area: AreaCode;
  readonly origin: Origin;
  readonly passwordHash: string;
  readonly disabled: boolean;
  readonly sessionVersion: number;
};

const COLUMNS = {
  id: user.id,
  username: user.username,
  name: user.name,
  role: user.role,
  area: user.areaCode,
  origin: user.origin,
  passwordHash: user.passwordHash,
  disabled: user.disabled,
  sessionVersion: user.sessionVersion,
};

/** Accounts are read for signing in and for acting in their name; null when there is none. */
export async function userById(db: Queryable, id: number): Promise<UserRow | null> {
  const [row] = await db.select(COLUMNS).from(user).where(eq(user.id, id));
  return (row as UserRow | undefined) ?? null;
}

export async function userByName(db: Queryable, username: string): Promise<UserRow | null> {
  const [row] = await db.select(COLUMNS).from(user).where(eq(user.username, username));
  return (row as UserRow | undefined) ?? null;
}
