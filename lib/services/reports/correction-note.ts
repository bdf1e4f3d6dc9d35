import { type ReportHead, reportRow } from "@/db/queries/reports/report-row";
import type { CorrectionNote } from "@/lib/domain/reports/report-facts";
import type { Context } from "../context";
import { changedSince } from "./changed-since";

/** What a new version says of the one it replaces: the reason, and each printed figure that is another one now. */
export async function correctionOf(
  context: Context,
  { version, replaces, correctionReason }: Pick<ReportHead, "version" | "replaces" | "correctionReason">,
): Promise<CorrectionNote | null> {
  if (replaces === null || correctionReason === null) return null;
  const replaced = await reportRow(context.db, context.scope, replaces);
  const changes = replaced ? await changedSince(context, replaced.content) : [];
  return { version, reason: correctionReason, changes: changes.filter(({ printed }) => printed) };
}
