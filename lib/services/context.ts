import type { AuditActor } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { type AreaScope, allows, covers, type Permission, type Role } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import { actingName, meansMark } from "@/lib/domain/audit/acting-name";
import { refuse } from "@/lib/domain/refusal";
import type { Origin } from "@/lib/domain/vintage";

/** What acts in a person's name without them: a program with a token of theirs, or the drop folder given to them. */
export type Means =
  | {
      readonly kind: "token";
      readonly id: number;
      readonly name: string;
      readonly grants: readonly Permission[];
    }
  | { readonly kind: "folder"; readonly grants: readonly Permission[] };

/** Who asks. A system job is named in the audit trail like a person. */
export type Actor =
  | {
      readonly kind: "user";
      readonly id: number;
      readonly username: string;
      readonly name: string;
      readonly role: Role;
      readonly area: AreaCode;
      /** Uploads of demonstration accounts are 演示数据. */
      readonly origin: Origin;
      /** Set where something acts in the person's name: it holds what both the role and this grant. */
      readonly means?: Means;
    }
  | { readonly kind: "system"; readonly job: string; readonly origin: Origin };

/** What every verb is given: who, what they may touch, when it is, and the database. */
export type Context = {
  readonly actor: Actor;
  readonly scope: AreaScope;
  readonly now: Date;
  readonly db: Queryable;
};

/** "user:zhangsan", "user:zhangsan token:12", "user:zhangsan folder", "system:worker". */
export const auditActor = (actor: Actor): AuditActor =>
  actor.kind === "user"
    ? { id: actor.id, name: `user:${actor.username}${meansMark(actor.means ?? null)}` }
    : { id: null, name: `system:${actor.job}` };

/** The name people read beside an act. */
export const actorName = (actor: Actor): string =>
  actor.kind === "user" ? actingName(actor.name, actor.means ?? null) : "系统";

/** System jobs hold everything: they are started by an operator. A token never holds more than its person's role. */
export const permitted = ({ actor }: Pick<Context, "actor">, permission: Permission): boolean =>
  actor.kind === "system" ||
  (allows(actor.role, permission) && (!actor.means || actor.means.grants.includes(permission)));

/** Refuses what the role does not hold. */
export function requirePermission(context: Context, permission: Permission): void {
  if (permitted(context, permission)) return;
  const { actor } = context;
  const byRole = actor.kind === "user" && allows(actor.role, permission);
  refuse("not-permitted", byRole ? "访问令牌没有此项权限" : "您的角色不能进行此操作");
}

export function requireArea(context: Context, area: AreaCode): void {
  if (!covers(context.scope, area)) refuse("out-of-scope", "该地区不在您的权限范围内");
}
