import { shanghaiTime } from "@/lib/domain/period";
import { actProblem, type DraftAct, type DraftState } from "@/lib/domain/policy/draft-status";
import { refuse } from "@/lib/domain/refusal";
import { auditActor, type Context } from "../context";

/** What a person saw when they acted: somebody else's act in between is told, never overwritten. */
export type SeenDraft = { readonly id: string; readonly version: number };

export const NO_DRAFT = "没有这份草稿，或不在您的权限范围内";

type HeldDraft = DraftState & { readonly version: number; readonly savedBy: string; readonly savedAt: Date };

/** Refuses an act on a draft that is no longer as the actor saw it, or that they may not do this with. */
export function requireAct(row: HeldDraft, { actor }: Context, seen: SeenDraft, act: DraftAct): void {
  if (row.version !== seen.version) {
    refuse(
      "conflict",
      `这份草稿已由${row.savedBy}于 ${shanghaiTime(row.savedAt)} 改为第 ${row.version} 版，您打开的是第 ${seen.version} 版；请重新打开后再办理`,
    );
  }
  const problem = actProblem(row, act, auditActor(actor).id);
  if (problem) refuse(row.status === "submitted" ? "not-permitted" : "conflict", problem);
}
