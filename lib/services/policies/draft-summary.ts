import type { DraftRow } from "@/db/queries/drafts/draft-row";
import type { DraftSummary } from "@/lib/domain/policy/draft-view";
import type { Context } from "../context";
import { draftLine } from "../drafts/draft-line";

export function draftSummary(row: DraftRow<"document">, context: Context): DraftSummary {
  const { document, commitments } = row.body;
  return {
    ...draftLine(row, context),
    title: document.title || "（未填标题）",
    document: document.id,
    commitments: commitments.length,
    replaces: row.replaces,
  };
}
