import type { DraftRow } from "@/db/queries/drafts/draft-row";
import { shanghaiTime } from "@/lib/domain/period";
import { actsOpen } from "@/lib/domain/policy/draft-status";
import type { DraftSummary } from "@/lib/domain/policy/draft-view";
import { auditActor, type Context } from "../context";

export function draftSummary(row: DraftRow, { actor }: Context): DraftSummary {
  const { document, commitments } = row.body;
  const { id } = auditActor(actor);
  const writes = id !== null && row.writers.includes(id);
  return {
    id: row.id,
    title: document.title || "（未填标题）",
    document: document.id,
    status: row.status,
    origin: row.origin,
    commitments: commitments.length,
    replaces: row.replaces,
    authorName: row.authorName ?? "系统",
    reviewerName: row.reviewerName,
    reason: row.reason,
    savedAt: shanghaiTime(row.savedAt),
    savedBy: row.savedBy,
    readerWrites: writes,
    waitsForReader: actsOpen(row, id).includes("approve") || (row.status === "returned" && writes),
  };
}
