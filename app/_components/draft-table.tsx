import Link from "next/link";
import type { ReactNode } from "react";
import type { DraftLine } from "@/lib/domain/drafts/draft-line";
import { DraftStatusTag } from "./draft-status-tag";

type Column<Draft> = { readonly head: string; readonly className: string; cell(draft: Draft): ReactNode };

/** Drafts of the bureau; what waits for the reader is at the top and says so. `base`: where each is shown. */
export function DraftTable<Draft extends DraftLine>({
  drafts,
  title = null,
  base,
  name,
  beside,
  content,
}: {
  drafts: readonly Draft[];
  title?: string | null;
  base: string;
  /** What is written, by its name; the head says what that is: "文件". */
  name: Column<Draft>;
  /** Said beside or below the name. */
  beside: (draft: Draft) => ReactNode;
  content: Column<Draft>;
}) {
  return (
    <section className="card mb-3 min-w-0">
      {title ? <h2 className="mb-1">{title}</h2> : null}
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{name.head}</th>
              <th scope="col" className={content.className}>
                {content.head}
              </th>
              {["状态", "起草人", "最近保存"].map((head) => (
                <th key={head} scope="col" className="words whitespace-nowrap">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drafts.map((draft) => (
              <tr key={draft.id}>
                <td className={name.className}>
                  <Link href={`${base}/${draft.id}`} prefetch={false} className="font-semibold">
                    {name.cell(draft)}
                  </Link>{" "}
                  {beside(draft)}
                </td>
                <td className={content.className}>{content.cell(draft)}</td>
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
