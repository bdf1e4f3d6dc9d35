import type { DraftSummary } from "@/lib/domain/policy/draft-view";
import { DemoTag } from "../../../../_components/demo-tag";
import { DraftTable } from "../../../../_components/draft-table";

/** Policy texts in the making, with how many commitments each holds so far. */
export function DocumentDraftTable({ drafts }: { drafts: readonly DraftSummary[] }) {
  return (
    <DraftTable
      drafts={drafts}
      base="/policies/drafts"
      name={{ head: "文件", className: "min-w-52", cell: ({ title }) => title }}
      beside={({ document, replaces, origin }) => (
        <span className="block text-xs text-hint">
          {document}
          {replaces ? "（已登记文件的新版）" : null} {origin === "demo" ? <DemoTag text="演示" /> : null}
        </span>
      )}
      content={{
        head: "承诺（项）",
        className: "whitespace-nowrap",
        cell: ({ commitments }) => commitments,
      }}
    />
  );
}
