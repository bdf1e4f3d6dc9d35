import Link from "next/link";
import type { DraftSummary } from "@/lib/domain/policy/draft-view";
import { DemoTag } from "../../../../_components/demo-tag";
import { DraftStatusTag } from "../../../../_components/draft-status-tag";

/** Drafts of the bureau; what waits for the reader is at the top and says so. */
export function DraftTable({ drafts }: { drafts: readonly DraftSummary[] }) {
  return (
    <section className="card min-w-0">
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">文件</th>
              <th scope="col" className="words whitespace-nowrap">
                状态
              </th>
              <th scope="col" className="whitespace-nowrap">
                承诺（项）
              </th>
              <th scope="col" className="words whitespace-nowrap">
                起草人
              </th>
              <th scope="col" className="words whitespace-nowrap">
                最近保存
              </th>
            </tr>
          </thead>
          <tbody>
            {drafts.map((draft) => (
              <tr key={draft.id}>
                <td className="min-w-52">
                  <Link href={`/policies/drafts/${draft.id}`} prefetch={false} className="font-semibold">
                    {draft.title}
                  </Link>
                  <span className="block text-xs text-hint">
                    {draft.document}
                    {draft.replaces ? "（已登记文件的新版）" : null}{" "}
                    {draft.origin === "demo" ? <DemoTag text="演示" /> : null}
                  </span>
                </td>
                <td className="words min-w-32">
                  <DraftStatusTag status={draft.status} />
                  {draft.waitsForReader ? (
                    <span className="ml-2 text-xs whitespace-nowrap text-brand">
                      {draft.status === "submitted" ? "待您批准" : "待您修改"}
                    </span>
                  ) : null}
                  {draft.status === "returned" && draft.reason ? (
                    <span className="block text-xs text-secondary">退回原因：{draft.reason}</span>
                  ) : null}
                </td>
                <td>{draft.commitments}</td>
                <td className="words whitespace-nowrap">{draft.authorName}</td>
                <td className="words whitespace-nowrap">
                  {draft.savedAt}
                  {draft.savedBy === draft.authorName ? null : (
                    <span className="block text-xs text-hint">{draft.savedBy}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
