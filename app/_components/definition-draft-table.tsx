import Link from "next/link";
import type { OwnDraftSummary } from "@/lib/domain/indicators/own/own-view";
import { DemoTag } from "./demo-tag";
import { DraftStatusTag } from "./draft-status-tag";

/** Definitions in the making; what waits for the reader is at the top and says so. `base`: where each is shown. */
export function DefinitionDraftTable({
  drafts,
  what,
  base,
}: {
  drafts: readonly OwnDraftSummary[];
  /** "指标": what is defined. */
  what: string;
  base: string;
}) {
  return (
    <section className="card mb-3 min-w-0">
      <h2>起草和批准</h2>
      <div className="scroll-x mt-1">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{what}</th>
              <th scope="col" className="words whitespace-nowrap">
                内容
              </th>
              <th scope="col" className="words whitespace-nowrap">
                状态
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
                <td className="min-w-44">
                  <Link href={`${base}/${draft.id}`} prefetch={false} className="font-semibold">
                    {/^[A-Z]/.test(draft.code) ? (
                      <span className="mr-2 font-normal text-hint">{draft.code}</span>
                    ) : null}
                    {draft.name}
                  </Link>{" "}
                  {draft.origin === "demo" ? <DemoTag text="演示" /> : null}
                </td>
                <td className="words whitespace-nowrap">
                  {draft.aim}
                  <span className="block text-xs text-hint">
                    {draft.endThrough
                      ? `${draft.endThrough} 后不再适用`
                      : `自 ${draft.from || "（未填）"} 起`}
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
