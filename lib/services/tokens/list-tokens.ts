import { type ListedToken, listedTokens } from "@/db/queries/tokens/listed-tokens";
import { shanghaiDate, shanghaiTime } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { TOKEN_GRANTS, type TokenGrant, type TokenView, tokenState } from "@/lib/domain/tokens/access-token";
import { type Context, requirePermission } from "../context";

/** One's own tokens, those that no longer hold among them. */
export async function ownTokens(context: Context): Promise<TokenView[]> {
  const { db, scope, actor, now } = context;
  if (actor.kind !== "user") return refuse("not-permitted", "只有用户有访问令牌");
  return (await listedTokens(db, scope, actor.id)).map((token) => viewOf(token, now));
}

/** Tokens of every account that an administrator manages. */
export async function managedTokens(context: Context): Promise<TokenView[]> {
  requirePermission(context, "manage-users");
  return (await listedTokens(context.db, context.scope, null)).map((token) => viewOf(token, context.now));
}

const MOMENT_MS = 1;

function viewOf(token: ListedToken, now: Date): TokenView {
  const expiresAt = new Date(token.expiresAt);
  const revokedAt = token.revokedAt === null ? null : new Date(token.revokedAt);
  return {
    id: token.id,
    name: token.name,
    prefix: token.prefix,
    username: token.username,
    person: token.person,
    grants: token.grants.map((grant) => TOKEN_GRANTS[grant as TokenGrant]),
    area: token.area,
    createdAt: shanghaiTime(new Date(token.createdAt)),
    lastDay: shanghaiDate(new Date(expiresAt.getTime() - MOMENT_MS)),
    lastUsedAt: token.lastUsedAt && shanghaiTime(new Date(token.lastUsedAt)),
    state: tokenState({ ...token, expiresAt, revokedAt }, now),
  };
}
