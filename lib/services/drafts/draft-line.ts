import type { DraftKind, DraftRow } from "@/db/queries/drafts/draft-row";
import type { DraftLine } from "@/lib/domain/drafts/draft-line";
import { shanghaiTime } from "@/lib/domain/period";
import { actsOpen } from "@/lib/domain/policy/draft-status";
import { auditActor, type Context } from "../context";

export function draftLine(row: DraftRow<DraftKind>, { actor }: Context): DraftLine {
  const { id } = auditActor(actor);
  const writes = id !== null && row.writers.includes(id);
  return {
    id: row.id,
    status: row.status,
    origin: row.origin,
    authorName: row.authorName ?? "系统",
    reviewerName: row.reviewerName,
    reason: row.reason,
    savedAt: shanghaiTime(row.savedAt),
    savedBy: row.savedBy,
    readerWrites: writes,
    waitsForReader: actsOpen(row, id).includes("approve") || (row.status === "returned" && writes),
  };
}
