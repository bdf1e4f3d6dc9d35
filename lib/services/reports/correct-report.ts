import { writeAudited } from "@/db/audited-transaction";
import { reportRow } from "@/db/queries/reports/report-row";
import { createReport } from "@/db/queries/reports/write-report";
import { refuse } from "@/lib/domain/refusal";
import { auditActor, type Context, requirePermission } from "../context";
import { composeReport } from "./compose-report";
import { correctionOf } from "./correction-note";
import type { Drafted } from "./draft-report";
import { type SeenReport, stepReport, takeReport, tell } from "./step";

/** Opens a new version of an issued report, which itself stays as it was issued (DESIGN law 7). */
export async function correctReport(context: Context, seen: SeenReport, reason: string): Promise<Drafted> {
  requirePermission(context, "draft-report");
  const correctionReason = reason.trim() || refuse("invalid-input", "更正须写明原因");
  const old = (await reportRow(context.db, context.scope, seen.id)) ?? refuse("not-found", "没有这份报告");
  const version = old.version + 1;
  const { content, contentHash } = await composeReport(context, {
    area: old.area,
    period: old.period,
    explanation: old.explanation,
    correction: await correctionOf(context, { version, replaces: old.id, correctionReason }),
  });
  const actor = auditActor(context.actor);
  return await writeAudited(context.db, actor, context.now, async (tx) => {
    const row = await takeReport(tx, context, seen);
    const entry = await stepReport(tx, context, row, "correct", correctionReason);
    const { explanation } = old;
    const asked = {
      content,
      contentHash,
      version,
      replaces: row.id,
      explanation,
      correctionReason,
      createdBy: actor.id,
    };
    const id =
      (await createReport(tx, asked, context.now)) ??
      refuse("conflict", "已经有人起草了更正版，请刷新后再看");
    const drafted = await tell(tx, context, { id, contentHash }, "draft", correctionReason, {
      version,
      replaces: row.id,
    });
    return { result: { id, contentHash }, audit: [entry, drafted] };
  });
}
