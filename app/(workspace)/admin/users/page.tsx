import type { Metadata } from "next";
import Link from "next/link";
import { listUsers } from "@/lib/services/users/list-users";
import { placementChoices } from "@/lib/services/users/placement-choices";
import { requireViewer } from "@/lib/web/viewer";
import { EmptyState } from "../../../_components/empty-state";
import { FilterBar } from "../../../_components/filter-bar";
import { NewUserForm } from "./_components/new-user-form";
import { UserTable } from "./_components/user-table";
import { changeAccount, createAccount, issuePassword } from "./actions";

export const metadata: Metadata = { title: "用户" };

export default async function UsersPage({ searchParams }: { searchParams: Promise<{ search?: string }> }) {
  const viewer = await requireViewer("manage-users");
  const { search = "" } = await searchParams;
  const [users, choices] = await Promise.all([listUsers(viewer, search), placementChoices(viewer)]);
  const disabled = users.filter((user) => user.disabled).length;
  const locked = users.filter((user) => user.lockedUntil !== null).length;
  return (
    <>
      <h1 className="mb-2">
        {search ? `“${search}”：找到 ${users.length} 个用户` : `${users.length} 个用户`}
        {disabled > 0 ? `，${disabled} 个已停用` : ""}
        {locked > 0 ? `，${locked} 个因输错密码暂时锁定` : ""}
      </h1>
      <FilterBar aside="管理员不能查看业务数据；每一项改动都记入审计。">
        <label className="flex items-center gap-1.5 text-[13px] text-secondary">
          查找
          <input
            name="search"
            type="search"
            defaultValue={search}
            placeholder="用户名、姓名或地区"
            className="field min-h-7! w-48 py-0.5! text-[13px]"
          />
        </label>
        <button type="submit" className="button min-h-7! px-2.5! py-0.5! text-[13px]">
          查找
        </button>
      </FilterBar>
      <p className="mb-3 flex flex-wrap gap-x-4 gap-y-1">
        <Link href="/admin/tokens" prefetch={false}>
          查看全部访问令牌
        </Link>
        <Link href="/admin/folder" prefetch={false}>
          文件夹投递
        </Link>
        <Link href="/admin/retention" prefetch={false}>
          结算明细保留期
        </Link>
      </p>
      <NewUserForm {...choices} own={viewer.actor.area} origin={viewer.actor.origin} create={createAccount} />
      {users.length > 0 ? (
        <UserTable users={users} {...choices} acts={{ change: changeAccount, issue: issuePassword }} />
      ) : (
        <EmptyState title={`没有与“${search}”相符的用户`} />
      )}
    </>
  );
}
