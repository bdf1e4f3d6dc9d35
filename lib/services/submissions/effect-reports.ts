import { issuedInputs } from "@/db/queries/reports/issued-inputs";
import type { SubmissionRow } from "@/db/queries/submissions/submission-row";
import { figureKeyText } from "@/lib/domain/figure";
import { isIssued, REPORT_STATUSES, type ReportStatus } from "@/lib/domain/reports/status";
import type { FigureChange } from "@/lib/domain/submissions/effect/effect-groups";
import type { EffectReport } from "@/lib/domain/submissions/effect/effect-view";
import { type Context, permitted } from "../context";

const STATUSES = (Object.keys(REPORT_STATUSES) as ReportStatus[]).filter(isIssued);

/** Issued reports in scope that rest on a changed figure and say another number than it would be. */
export async function effectReports(
  context: Pick<Context, "actor" | "db" | "scope">,
  { origin }: SubmissionRow,
  changes: readonly FigureChange[],
): Promise<EffectReport[]> {
  if (!permitted(context, "read-reports")) return [];
  const after = new Map(changes.map((change) => [figureKeyText(change.key), change.after]));
  const inputs = await issuedInputs(context.db, context.scope, {
    ...{ statuses: STATUSES, origin },
    keys: [...after.keys()],
  });
  const reports = new Map<number, EffectReport>();
  for (const { report, title, key, value, partial } of inputs) {
    const would = after.get(key);
    const number = would?.value.known ? would.value.value : null;
    if (number === value && (would?.partial?.value ?? null) === partial) continue;
    const figures = (reports.get(report)?.figures ?? 0) + 1;
    reports.set(report, { id: report, title, figures });
  }
  return [...reports.values()];
}
