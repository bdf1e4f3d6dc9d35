import type { DefinitionDraftRow } from "@/db/queries/definition-drafts/definition-draft-row";
import type { OwnDraftSummary } from "@/lib/domain/indicators/own/own-view";
import { shanghaiTime } from "@/lib/domain/period";
import { actsOpen } from "@/lib/domain/policy/draft-status";
import { auditActor, type Context } from "../context";

type Body = { readonly name: string; readonly from: string };

/** `aim`: what approving it comes to, in words, where it does not end what is defined. */
export function definitionDraftSummary(
  row: DefinitionDraftRow<Body>,
  { actor }: Context,
  aim: string,
): OwnDraftSummary {
  const { id } = auditActor(actor);
  const writes = id !== null && row.writers.includes(id);
  return {
    id: row.id,
    code: row.code,
    name: row.body.name.trim() || "（未填名称）",
    status: row.status,
    origin: row.origin,
    aim: row.endThrough === null ? aim : "停用",
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
