import { documents } from "@/db/queries/policies/documents";
import type { DraftChoice } from "@/lib/domain/policy/draft-choices";
import { type Context, requirePermission } from "../context";

/** Registered documents to begin from, the latest first. */
export async function documentChoices(context: Context): Promise<DraftChoice[]> {
  requirePermission(context, "govern-policy");
  const heads = await documents(context.db);
  return [...heads].reverse().map(({ id, shortTitle, issuedOn }) => ({
    value: id,
    label: `${shortTitle}（${issuedOn.slice(0, 4)}）`,
  }));
}
