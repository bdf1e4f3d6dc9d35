import type { Metadata } from "next";
import { managedTokens } from "@/lib/services/tokens/list-tokens";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { EmptyState } from "../../../_components/empty-state";
import { TokenTable } from "../../../_components/token-table";
import { endToken } from "../../account/tokens/actions";

export const metadata: Metadata = { title: "全部访问令牌" };

export default async function ManagedTokensPage() {
  const viewer = await requireViewer("manage-users");
  const tokens = await managedTokens(viewer);
  const valid = tokens.filter(({ state }) => state === "valid").length;
  return (
    <>
      <Breadcrumb crumbs={[{ label: "用户", href: "/admin/users" }, { label: "访问令牌" }]} />
      <h1 className="mb-3">
        {tokens.length > 0 ? `${tokens.length} 个访问令牌，${valid} 个有效` : "没有访问令牌"}
      </h1>
      {tokens.length > 0 ? (
        <TokenTable tokens={tokens} owners revoke={endToken} />
      ) : (
        <EmptyState title="管理范围内的用户都没有访问令牌">用户在“访问令牌”页为自己新建。</EmptyState>
      )}
    </>
  );
}
