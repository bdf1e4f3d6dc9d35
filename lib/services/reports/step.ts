import type { AuditEntry } from "@/db/audit-entry";
import type { WriteTx } from "@/db/audited-transaction";
import { type ReportHead, type ReportRow, reportRow } from "@/db/queries/reports/report-row";
import { addReportEvent, changeReportStatus, type Issue } from "@/db/queries/reports/write-report";
import { refuse } from "@/lib/domain/refusal";
import {
  ACT_NAMES,
  applies,
  REPORT_STATUSES,
  type ReportAct,
  type ReportHappening,
  stepOf,
} from "@/lib/domain/reports/status";
import { actorName, auditActor, type Context, permitted } from "../context";

/** What a person saw when they acted: they approve that content and no other (DESIGN law 7). */
export type SeenReport = { readonly id: number; readonly contentHash: string };

/** Locks a report that the actor may see and whose content is still what they saw. */
export async function takeReport(tx: WriteTx, context: Context, seen: SeenReport): Promise<ReportRow> {
  const row =
    (await reportRow(tx, context.scope, seen.id, true)) ??
    refuse("not-found", `没有第 ${seen.id} 号报告，或不在您的权限范围内`);
  if (row.contentHash !== seen.contentHash) refuse("conflict", "报告内容刚被更新，请刷新后再看");
  return row;
}

const actingOn = (row: ReportHead) => ({ status: row.status, issued: row.issuedOn !== null });

/** Why an actor cannot carry out an act on a report as it is; null when they can. */
export function hindrance(context: Context, row: ReportHead, act: ReportAct): string | null {
  const step = stepOf(act, row.status);
  if (!permitted(context, step.permission)) return "您的角色不能进行此操作";
  if (!applies(act, actingOn(row))) {
    return `“${REPORT_STATUSES[row.status]}”的报告不能${ACT_NAMES[act]}`;
  }
  const { actor } = context;
  if (actor.kind === "system") return null;
  if (step.own && actor.area !== row.area) return `${ACT_NAMES[act]}由报告所属的医疗保障局办理`;
  if (step.other && actor.id === row.createdBy)
    return `起草人不能${ACT_NAMES[act]}自己起草的报告，须由他人办理`;
  return null;
}

/** Refuses an act that does not apply or is not the actor's to do. */
export function requireStep(context: Context, row: ReportHead, act: ReportAct): void {
  if (!applies(act, actingOn(row)))
    refuse("conflict", `“${REPORT_STATUSES[row.status]}”的报告不能${ACT_NAMES[act]}，请刷新后再看`);
  const why = hindrance(context, row, act);
  if (why) refuse("not-permitted", why);
}

/** Adds an act to a report's story; answers its audit entry. */
export async function tell(
  tx: WriteTx,
  context: Context,
  report: { readonly id: number; readonly contentHash: string },
  act: ReportHappening,
  note: string | null,
  detail: Readonly<Record<string, string | number | null>> = {},
): Promise<AuditEntry> {
  const { id: actorId } = auditActor(context.actor);
  const { id, contentHash } = report;
  const event = { report: id, actorId, actorName: actorName(context.actor), act, note, contentHash };
  await addReportEvent(tx, event, context.now);
  return { act: `report.${act}`, subject: `report:${id}`, detail: { contentHash, note, ...detail } };
}

/** Carries out one act of the flow on a taken report: status, story and audit entry together. */
export async function stepReport(
  tx: WriteTx,
  context: Context,
  row: ReportRow,
  act: ReportAct,
  note: string | null,
  issue: Issue | null = null,
): Promise<AuditEntry> {
  requireStep(context, row, act);
  const { to } = stepOf(act, row.status);
  if (to && !(await changeReportStatus(tx, row.id, row.status, to, issue))) {
    refuse("conflict", "这份报告刚被他人处理，请刷新后再看");
  }
  return await tell(tx, context, row, act, note, { from: row.status, to: to ?? row.status });
}
