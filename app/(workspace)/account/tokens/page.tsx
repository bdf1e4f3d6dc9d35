import type { Metadata } from "next";
import Link from "next/link";
import { ownTokens } from "@/lib/services/tokens/list-tokens";
import { tokenChoices } from "@/lib/services/tokens/token-choices";
import { requireViewer } from "@/lib/web/viewer";
import { EmptyState } from "../../../_components/empty-state";
import { TokenTable } from "../../../_components/token-table";
import { NewTokenForm } from "./_components/new-token-form";
import { endToken, makeToken } from "./actions";

export const metadata: Metadata = { title: "访问令牌" };

export default async function TokensPage() {
  const viewer = await requireViewer();
  const [tokens, choices] = await Promise.all([ownTokens(viewer), tokenChoices(viewer)]);
  const valid = tokens.filter(({ state }) => state === "valid").length;
  return (
    <>
      <h1 className="mb-1">
        {tokens.length > 0 ? `我的访问令牌：${valid} 个有效，共 ${tokens.length} 个` : "还没有访问令牌"}
      </h1>
      <p className="mb-3 text-secondary">
        供其他系统以您的名义调用
        <Link href="/account/api" prefetch={false}>
          开放接口
        </Link>
        ：所见不超过您的角色和地区，您的账号停用、密码重置或会话结束时一并失效。
      </p>
      {choices.grants.length > 0 ? (
        <NewTokenForm {...choices} own={viewer.actor.area} create={makeToken} />
      ) : (
        <EmptyState title="您的角色没有可以交给令牌的权限" />
      )}
      {tokens.length > 0 ? <TokenTable tokens={tokens} revoke={endToken} /> : null}
    </>
  );
}
