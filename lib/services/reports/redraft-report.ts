import { writeAudited } from "@/db/audited-transaction";
import { reportRow } from "@/db/queries/reports/report-row";
import { changeReportStatus, replaceContent } from "@/db/queries/reports/write-report";
import { refuse } from "@/lib/domain/refusal";
import { auditActor, type Context, requirePermission } from "../context";
import { composeReport } from "./compose-report";
import { correctionOf } from "./correction-note";
import type { Drafted } from "./draft-report";
import { requireStep, type SeenReport, takeReport, tell } from "./step";

/** Writes a draft or a returned report anew from the newest publication, with what its author explains. */
export async function redraftReport(
  context: Context,
  seen: SeenReport,
  explanation: string | null,
): Promise<Drafted> {
  requirePermission(context, "draft-report");
  const before = (await reportRow(context.db, context.scope, seen.id)) ?? refuse("not-found", "没有这份报告");
  const words = explanation?.trim() || null;
  const { content, contentHash } = await composeReport(context, {
    area: before.area,
    period: before.period,
    explanation: words,
    correction: await correctionOf(context, before),
  });
  const actor = auditActor(context.actor);
  return await writeAudited(context.db, actor, context.now, async (tx) => {
    const row = await takeReport(tx, context, seen);
    requireStep(context, row, "redraft");
    await replaceContent(tx, row.id, { content, contentHash, explanation: words, createdBy: actor.id });
    await changeReportStatus(tx, row.id, row.status, "draft");
    const detail = { publication: content.publication, was: row.contentHash };
    const entry = await tell(tx, context, { id: row.id, contentHash }, "redraft", words, detail);
    return { result: { id: row.id, contentHash }, audit: [entry] };
  });
}
