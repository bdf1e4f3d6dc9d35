import { areaTree } from "@/db/queries/areas/area-tree";
import { type ReportHead, reportHeads, reportRow } from "@/db/queries/reports/report-row";
import { reportStory } from "@/db/queries/reports/report-story";
import { refuse } from "@/lib/domain/refusal";
import { boundFigures } from "@/lib/domain/reports/report-content";
import type { OfferedAct, ReportView } from "@/lib/domain/reports/report-view";
import { applies, type ReportAct, STEPS, stepOf } from "@/lib/domain/reports/status";
import { type Context, permitted, requirePermission } from "../context";
import { changedSince } from "./changed-since";
import { reportChecklist } from "./report-checklist";
import { reportSummary } from "./report-summary";
import { hindrance } from "./step";

/** Acts that the reader's role knows and that apply now; what else stands in the way is said. */
function offeredActs(context: Context, row: ReportHead, replaced: boolean): OfferedAct[] {
  const on = { status: row.status, issued: row.issuedOn !== null };
  return (Object.keys(STEPS) as ReportAct[])
    .filter((act) => applies(act, on) && permitted(context, stepOf(act, row.status).permission))
    .filter((act) => act !== "correct" || !replaced)
    .map((act) => ({ act, hindrance: hindrance(context, row, act) }));
}

/** A report with its story, what stands in the way of its issue, and what changed since. */
export async function showReport(context: Context, id: number): Promise<ReportView> {
  requirePermission(context, "read-reports");
  const { db, scope } = context;
  const row = (await reportRow(db, scope, id)) ?? refuse("not-found", "没有这份报告，或不在您的权限范围内");
  const { content } = row;
  const [tree, story, changes, later] = await Promise.all([
    areaTree(db),
    reportStory(db, id),
    changedSince(context, content),
    reportHeads(db, scope, { replaces: id }, 1),
  ]);
  const printed = changes.filter((change) => change.printed).length;
  const issued = row.issuedOn !== null;
  return {
    ...reportSummary(tree, row, printed),
    title: row.title,
    contentHash: row.contentHash,
    document: content.document,
    figures: boundFigures(content.document).length,
    issued,
    documentNumber: row.documentNumber,
    signer: row.signer,
    issuedOn: row.issuedOn,
    correctionReason: row.correctionReason,
    explanation: row.explanation,
    contradictions: content.gaps.contradictions,
    replaces: row.replaces,
    replacedBy: later[0]?.id ?? null,
    pdfHash: row.pdfHash,
    story,
    checklist: issued ? [] : await reportChecklist(context, content, printed),
    changes,
    acts: offeredActs(context, row, later.length > 0),
  };
}
