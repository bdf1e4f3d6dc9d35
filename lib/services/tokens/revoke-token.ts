import { writeAudited } from "@/db/audited-transaction";
import { lockToken } from "@/db/queries/tokens/token-row";
import { closeToken } from "@/db/queries/tokens/write-token";
import { userById } from "@/db/queries/users/user-row";
import { covers } from "@/lib/domain/access";
import { refuse } from "@/lib/domain/refusal";
import { auditActor, type Context, permitted } from "../context";

/** Ends a token on its next request: one's own, or as an administrator that of an account in scope. */
export async function revokeToken(context: Context, id: number): Promise<void> {
  const { actor } = context;
  if (actor.kind === "user" && actor.means) refuse("not-permitted", "访问令牌只能由本人登录后撤销");
  await writeAudited(context.db, auditActor(actor), context.now, async (tx) => {
    const token = Number.isSafeInteger(id) ? await lockToken(tx, id) : null;
    const owner = token && (await userById(tx, token.userId));
    const own = actor.kind === "user" && owner?.id === actor.id;
    const managed = owner && permitted(context, "manage-users") && covers(context.scope, owner.area);
    if (!token || !owner || !(own || managed))
      return refuse("not-found", "没有这个访问令牌，或不在您的管理范围内");
    if (token.revokedAt !== null) refuse("conflict", "这个访问令牌已经撤销");
    await closeToken(tx, token.id, context.now);
    return {
      result: undefined,
      audit: [
        {
          act: "token.revoke",
          subject: `token:${token.prefix}`,
          detail: { name: token.name, of: owner.username },
        },
      ],
    };
  });
}
