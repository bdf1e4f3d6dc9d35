import Link from "next/link";
import type { DraftLine } from "@/lib/domain/drafts/draft-line";
import { DemoTag } from "./demo-tag";
import { DraftStatusTag } from "./draft-status-tag";

type Decided = { readonly submittedAt: string | null; readonly decidedAt: string | null };

/** Who wrote it, what was decided and why it was sent back. */
export function DraftStory({
  draft,
  demo,
  saved,
  approved,
  result,
}: {
  draft: DraftLine & Decided;
  /** How a made-up one is marked: "演示文件". */
  demo: string;
  /** Of the saving, in words. */
  saved: readonly string[];
  /** What follows "批准". */
  approved?: string;
  /** Where what was approved is seen. */
  result: { readonly href: string; readonly label: string };
}) {
  const facts = [
    `起草人 ${draft.authorName}`,
    ...saved,
    ...(draft.submittedAt && draft.status !== "editing" ? [`${draft.submittedAt} 提交`] : []),
    ...(draft.reviewerName && draft.status === "approved"
      ? [`${draft.reviewerName} ${draft.decidedAt} 批准${approved ?? ""}`]
      : []),
  ];
  return (
    <>
      <p className="mt-1 mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-secondary">
        <DraftStatusTag status={draft.status} />
        {draft.origin === "demo" ? <DemoTag text={demo} /> : null}
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {draft.status === "approved" ? (
          <Link href={result.href} prefetch={false} className="text-[13px]">
            {result.label}
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
