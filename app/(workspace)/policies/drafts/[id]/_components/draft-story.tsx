import Link from "next/link";
import type { DraftView } from "@/lib/domain/policy/draft-view";
import { DemoTag } from "../../../../../_components/demo-tag";
import { DraftStatusTag } from "../../../../../_components/draft-status-tag";

/** Who wrote it, in which version it is, and what was decided. */
export function DraftStory({ draft }: { draft: DraftView }) {
  const facts = [
    `起草人 ${draft.authorName}`,
    `第 ${draft.version} 版，${draft.savedBy} ${draft.savedAt} 保存`,
    ...(draft.replaces ? [`已登记文件 ${draft.replaces} 的新版`] : []),
    ...(draft.submittedAt && draft.status !== "editing" ? [`${draft.submittedAt} 提交`] : []),
    ...(draft.reviewerName && draft.status === "approved"
      ? [`${draft.reviewerName} ${draft.decidedAt} 批准`]
      : []),
  ];
  return (
    <>
      <p className="mt-1 mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-secondary">
        <DraftStatusTag status={draft.status} />
        {draft.origin === "demo" ? <DemoTag text="演示文件" /> : null}
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {draft.status === "approved" ? (
          <Link href={`/policies/${draft.document}`} prefetch={false} className="text-[13px]">
            查看登记的文件
          </Link>
        ) : null}
      </p>
      {draft.reason ? (
        <p className="mb-3 rounded border border-at-risk bg-at-risk-soft px-3 py-2 text-[13px]">
          <span className="font-semibold text-at-risk">! {draft.reviewerName ?? "审核人"}退回：</span>
          {draft.reason}
        </p>
      ) : null}
    </>
  );
}
