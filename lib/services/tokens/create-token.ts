import { writeAudited } from "@/db/audited-transaction";
import { addToken, countTokens } from "@/db/queries/tokens/write-token";
import { userById } from "@/db/queries/users/user-row";
import { type AreaCode, areaCode } from "@/lib/domain/area";
import { shanghaiDate } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import {
  expiryInstant,
  expiryProblem,
  type IssuedToken,
  isTokenGrant,
  TOKEN_GRANTS,
  TOKEN_PREFIX_LENGTH,
  TOKENS_MAX,
  type TokenGrant,
  tokenNameProblem,
} from "@/lib/domain/tokens/access-token";
import { type Actor, auditActor, type Context, requireArea, requirePermission } from "../context";
import { newToken, tokenHash } from "./new-token";

export type NewAccessToken = {
  readonly name: string;
  /** The last day it holds, "2026-12-31". */
  readonly lastDay: string;
  readonly grants: readonly string[];
  /** Code of an area in the user's own scope. */
  readonly area: string;
};

type Person = Extract<Actor, { kind: "user" }>;

/** Makes a token for oneself: no wider than one's own role and areas, and never by means of another token. */
export async function createToken(context: Context, input: NewAccessToken): Promise<IssuedToken> {
  const person = personOf(context);
  const name = input.name.trim();
  const problem = tokenNameProblem(name) ?? expiryProblem(input.lastDay, shanghaiDate(context.now));
  if (problem) refuse("invalid-input", problem);
  const grants = grantsOf(context, input.grants);
  const area = areaOf(context, input.area);
  const token = newToken();
  const prefix = token.slice(0, TOKEN_PREFIX_LENGTH);
  return await writeAudited(context.db, auditActor(person), context.now, async (tx) => {
    if ((await countTokens(tx, person.id, context.now)) >= TOKENS_MAX)
      refuse("conflict", `有效的访问令牌已有 ${TOKENS_MAX} 个，请先撤销不用的`);
    const user = (await userById(tx, person.id)) ?? refuse("not-found", "没有这个用户");
    await addToken(tx, {
      userId: user.id,
      name,
      prefix,
      hash: tokenHash(token),
      grants,
      areaCode: area,
      sessionVersion: user.sessionVersion,
      createdAt: context.now,
      expiresAt: expiryInstant(input.lastDay),
    });
    return {
      result: { name, token },
      audit: [
        {
          act: "token.create",
          subject: `token:${prefix}`,
          detail: { name, of: user.username, grants: grants.join(","), area, expiresOn: input.lastDay },
        },
      ],
    };
  });
}

function personOf({ actor }: Context): Person {
  if (actor.kind !== "user" || actor.means) return refuse("not-permitted", "访问令牌只能由本人登录后新建");
  return actor;
}

function grantsOf(context: Context, asked: readonly string[]): TokenGrant[] {
  const grants = [...new Set(asked)].map((grant) =>
    isTokenGrant(grant) ? grant : refuse("invalid-input", `没有这种权限：${grant}`),
  );
  if (grants.length === 0) refuse("invalid-input", "请至少选择一项权限");
  for (const grant of grants) requirePermission(context, grant);
  return (Object.keys(TOKEN_GRANTS) as TokenGrant[]).filter((grant) => grants.includes(grant));
}

function areaOf(context: Context, text: string): AreaCode {
  const area = /^\d{6}$/.test(text) ? areaCode(text) : refuse("invalid-input", "请选择地区");
  requireArea(context, area);
  return area;
}
