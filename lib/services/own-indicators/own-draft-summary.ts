import type { IndicatorDraftRow } from "@/db/queries/indicator-drafts/indicator-draft-row";
import type { OwnDraftSummary } from "@/lib/domain/indicators/own/own-view";
import { versionName } from "@/lib/domain/indicators/version-ranges";
import { shanghaiTime } from "@/lib/domain/period";
import { actsOpen } from "@/lib/domain/policy/draft-status";
import { auditActor, type Context } from "../context";

/** `next`: the version it would be registered as. */
export function ownDraftSummary(row: IndicatorDraftRow, { actor }: Context, next: number): OwnDraftSummary {
  const { id } = auditActor(actor);
  const writes = id !== null && row.writers.includes(id);
  return {
    id: row.id,
    code: row.code,
    name: row.body.name.trim() || "（未填名称）",
    status: row.status,
    origin: row.origin,
    aim: row.endThrough === null ? versionName(row.registeredVersion ?? next) : "停用",
    from: row.body.from,
    endThrough: row.endThrough,
    authorName: row.authorName ?? "系统",
    reviewerName: row.reviewerName,
    reason: row.reason,
    savedAt: shanghaiTime(row.savedAt),
    savedBy: row.savedBy,
    readerWrites: writes,
    waitsForReader: actsOpen(row, id).includes("approve") || (row.status === "returned" && writes),
  };
}
