import type { Metadata } from "next";
import { administerDrops } from "@/lib/services/intake/administer-drops";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { FolderLook } from "../../../_components/folder-look";
import { AccountForm } from "./_components/account-form";
import { giveFolder } from "./actions";

export const metadata: Metadata = { title: "文件夹投递" };

export default async function FolderAdministrationPage() {
  const viewer = await requireViewer("manage-users");
  const { look, accounts, areas, submitters } = await administerDrops(viewer);
  const problems = look?.problems.length ?? 0;
  return (
    <>
      <Breadcrumb crumbs={[{ label: "用户", href: "/admin/users" }, { label: "文件夹投递" }]} />
      <h1 className="mb-2">
        {look === null
          ? "文件夹投递没有启用"
          : look.overdue
            ? "文件夹投递：后台没有在查看"
            : problems > 0
              ? `文件夹投递：${problems} 处需要处理`
              : "文件夹投递运行正常"}
      </h1>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <section className="card" aria-label="查看情况">
          <h2 className="mb-1">查看情况</h2>
          <FolderLook look={look} />
          {look ? (
            <p className="mt-1 text-[13px] text-hint">
              文件夹 <code className="break-all">{look.folder}</code>
            </p>
          ) : null}
        </section>
        <section className="card">
          <h2 className="mb-1">各地区的文件夹由哪个账号接收</h2>
          <p className="text-[13px] text-secondary">
            投递的文件记为该账号的报送，注明“文件夹投递”，该账号本人不能复核和接收。建议为每个地区专设一个报送员账号。没有指定账号的文件夹不接收。
          </p>
          {accounts.length > 0 ? (
            <div className="scroll-x mt-2">
              <table className="table">
                <thead>
                  <tr>
                    {["地区", "账号", "指定人", "指定时间"].map((head) => (
                      <th key={head} scope="col" className="words">
                        {head}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {accounts.map((account) => (
                    <tr key={account.area}>
                      <td className="words whitespace-nowrap">
                        {account.areaName} <span className="text-hint">{account.area}</span>
                      </td>
                      <td className="words whitespace-nowrap">
                        {account.person}（{account.username}）
                        {account.disabled ? <span className="text-behind"> ✕ 已停用，不接收</span> : null}
                      </td>
                      <td className="words whitespace-nowrap text-secondary">{account.setBy}</td>
                      <td className="words whitespace-nowrap text-secondary">{account.setAt}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          ) : (
            <p className="mt-2">还没有指定任何账号。</p>
          )}
          <AccountForm areas={areas} submitters={submitters} give={giveFolder} />
        </section>
      </div>
    </>
  );
}
