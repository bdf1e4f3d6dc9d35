import type { Metadata } from "next";
import Link from "next/link";
import type { DraftSummary } from "@/lib/domain/policy/draft-view";
import { listDrafts } from "@/lib/services/policies/list-drafts";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { EmptyState } from "../../../_components/empty-state";
import { DocumentDraftTable } from "./_components/document-draft-table";

export const metadata: Metadata = { title: "起草文件" };

function titleOf(drafts: readonly DraftSummary[]): string {
  const count = (status: DraftSummary["status"]) => drafts.filter((draft) => draft.status === status).length;
  const waiting = drafts.filter(({ waitsForReader }) => waitsForReader).length;
  const said = [
    ...(count("editing") > 0 ? [`${count("editing")} 份起草中`] : []),
    ...(count("submitted") > 0 ? [`${count("submitted")} 份待批准`] : []),
    ...(count("returned") > 0 ? [`${count("returned")} 份被退回`] : []),
    ...(waiting > 0 ? [`其中 ${waiting} 份待您办理`] : []),
  ];
  return said.length > 0 ? `起草文件：${said.join("，")}` : "起草文件：没有在办的草稿";
}

export default async function DraftsPage() {
  const viewer = await requireViewer("govern-policy");
  const drafts = await listDrafts(viewer);
  return (
    <>
      <Breadcrumb crumbs={[{ label: "规划与目标", href: "/policies" }, { label: "起草文件" }]} />
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h1>{titleOf(drafts)}</h1>
        <Link href="/policies/drafts/new" prefetch={false} className="button button-primary text-white!">
          新起草一份
        </Link>
      </div>
      {drafts.length > 0 ? (
        <DocumentDraftTable drafts={drafts} />
      ) : (
        <EmptyState title="还没有起草过文件">
          粘贴或上传文件全文，标出可衡量的句子，经另一人批准后即按其评价。
        </EmptyState>
      )}
    </>
  );
}
