import { draftRows } from "@/db/queries/drafts/draft-row";
import type { DraftSummary } from "@/lib/domain/policy/draft-view";
import { type Context, requirePermission } from "../context";
import { draftSummary } from "./draft-summary";

/** Drafts of the reader's bureau, those that wait for the reader first. */
export async function listDrafts(context: Context): Promise<DraftSummary[]> {
  requirePermission(context, "govern-policy");
  const drafts = (await draftRows(context.db, context.scope, "document")).map((row) =>
    draftSummary(row, context),
  );
  return drafts.sort((a, b) => Number(b.waitsForReader) - Number(a.waitsForReader));
}
