import Link from "next/link";
import type { OwnDraftSummary, OwnDraftView } from "@/lib/domain/indicators/own/own-view";
import { DemoTag } from "./demo-tag";
import { DraftStatusTag } from "./draft-status-tag";

type Story = OwnDraftSummary & Pick<OwnDraftView, "acts" | "submittedAt" | "decidedAt" | "publishedAs">;

/** Who wrote it, in which version it is, and what was decided. */
export function DefinitionStory({
  draft,
  said,
  what,
  result,
}: {
  draft: Story;
  said: "saved" | "held" | null;
  /** "指标": what is defined. */
  what: string;
  /** Where what was approved is seen. */
  result: { readonly href: string; readonly label: string };
}) {
  const facts = [
    `起草人 ${draft.authorName}`,
    `${draft.savedBy} ${draft.savedAt} 保存`,
    ...(draft.submittedAt && draft.status !== "editing" ? [`${draft.submittedAt} 提交`] : []),
    ...(draft.reviewerName && draft.status === "approved"
      ? [`${draft.reviewerName} ${draft.decidedAt} 批准，第 ${draft.publishedAs} 次发布`]
      : []),
  ];
  return (
    <>
      <p className="mt-1 mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-secondary">
        <DraftStatusTag status={draft.status} />
        {draft.origin === "demo" ? <DemoTag text={`演示${what}`} /> : null}
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {draft.status === "approved" ? (
          <Link href={result.href} prefetch={false} className="text-[13px]">
            {result.label}
          </Link>
        ) : null}
      </p>
      {said === "saved" ? (
        <p role="status" className="mb-3 text-[13px] text-met">
          ✓ {draft.status === "submitted" ? "已保存并提交，等待另一人批准" : "已保存"}
        </p>
      ) : null}
      {said === "held" && draft.status === "editing" ? (
        <p role="status" className="mb-3 text-[13px] text-behind">
          ✕ 已保存，但还有须更正之处，没有提交
        </p>
      ) : null}
      {draft.reason ? (
        <p className="mb-3 rounded border border-at-risk bg-at-risk-soft px-3 py-2 text-[13px]">
          <span className="font-semibold text-at-risk">! {draft.reviewerName ?? "审核人"}退回：</span>
          {draft.reason}
        </p>
      ) : null}
      {draft.acts.includes("save") && !draft.readerWrites ? (
        <p className="mb-3 rounded border border-demo-line bg-demo-soft px-3 py-1.5 text-[13px]">
          这是{draft.authorName}起草的定义。您保存任何改动后即为起草人之一，不能再由您批准。
        </p>
      ) : null}
    </>
  );
}
