import { writeAudited } from "@/db/audited-transaction";
import { reportHeads } from "@/db/queries/reports/report-row";
import { createReport } from "@/db/queries/reports/write-report";
import { refuse } from "@/lib/domain/refusal";
import { auditActor, type Context, requirePermission } from "../context";
import { composeReport, type ReportAsked } from "./compose-report";
import { tell } from "./step";

export type Drafted = { readonly id: number; readonly contentHash: string };

/** Writes the report of an area and period from the newest publication and files it as a draft. */
export async function draftReport(
  context: Context,
  asked: Pick<ReportAsked, "area" | "period" | "explanation">,
): Promise<Drafted> {
  requirePermission(context, "draft-report");
  const { content, contentHash, area } = await composeReport(context, asked);
  if (context.actor.kind === "user" && context.actor.area !== area.code) {
    refuse("not-permitted", "报告由所属的医疗保障局起草");
  }
  const actor = auditActor(context.actor);
  return await writeAudited(context.db, actor, context.now, async (tx) => {
    const filed = await reportHeads(tx, context.scope, { area: area.code, period: content.period }, 50);
    const there = filed.find(({ origin }) => origin === content.edition.origin);
    const id =
      (there
        ? null
        : await createReport(
            tx,
            {
              content,
              contentHash,
              version: 1,
              replaces: null,
              explanation: asked.explanation?.trim() || null,
              correctionReason: null,
              createdBy: actor.id,
            },
            context.now,
          )) ?? refuse("conflict", "本期报告已经起草，请打开后重新取数或起草更正版");
    const detail = { area: area.code, period: content.period, publication: content.publication };
    return {
      result: { id, contentHash },
      audit: [await tell(tx, context, { id, contentHash }, "draft", null, detail)],
    };
  });
}
