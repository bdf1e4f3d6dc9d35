import { draftRow } from "@/db/queries/drafts/draft-row";
import type { DraftFinding } from "@/lib/domain/policy/draft-check";
import { refuse } from "@/lib/domain/refusal";
import { type Context, requirePermission } from "../context";
import { NO_DRAFT } from "../drafts/held-draft";
import { checkAgainstRegister } from "./draft-reference";

/** Everything that is wrong with a draft now, at once. */
export async function checkDraft(context: Context, id: string): Promise<readonly DraftFinding[]> {
  requirePermission(context, "govern-policy");
  const row = (await draftRow(context.db, context.scope, "document", id)) ?? refuse("not-found", NO_DRAFT);
  return (await checkAgainstRegister(context, row)).findings;
}
