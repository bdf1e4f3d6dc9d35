import { writeAudited } from "@/db/audited-transaction";
import { writeMapping } from "@/db/queries/mappings/write-mappings";
import { readOutline } from "@/db/queries/submissions/submission-outline";
import { refuse } from "@/lib/domain/refusal";
import { type ConfirmedLabel, checkAnswers } from "@/lib/domain/submissions/mapping/check-answers";
import type { MappingAnswer } from "@/lib/domain/submissions/mapping/statement-outline";
import { actorName, auditActor, type Context, requirePermission } from "../context";
import { type Seen, takeSubmission } from "../submissions/step";
import { reopenReading } from "./reopen-reading";

const words = ({ written, targetName }: ConfirmedLabel): string =>
  targetName === null ? `“${written}”不采集` : `“${written}”→“${targetName}”`;

/**
 * Remembers for the area what a person says that labels of its workbook mean, and has the same file read again by it.
 * What does not fit is refused, and then nothing is remembered.
 */
export async function confirmMappings(
  context: Context,
  seen: Seen,
  answers: readonly MappingAnswer[],
): Promise<void> {
  requirePermission(context, "submit");
  const actor = auditActor(context.actor);
  await writeAudited(context.db, actor, context.now, async (tx) => {
    const row = await takeSubmission(tx, context, seen);
    const outline =
      (await readOutline(tx, row.id)) ?? refuse("conflict", "这份报送没有需要确认的对应关系，请刷新后再看");
    const confirmed = checkAnswers(outline, answers);
    const { area, form, origin } = row;
    const by = { by: actor.id, name: actorName(context.actor), at: context.now };
    for (const mapping of confirmed) {
      await writeMapping(tx, { ...mapping, areaCode: area, form, origin, submissionId: row.id }, by);
    }
    await reopenReading(tx, context, row, confirmed.map(words).join("；"));
    const detail = { area, form, origin, mappings: confirmed };
    return {
      result: undefined,
      audit: [{ act: "mapping.confirm", subject: `submission:${row.id}`, detail }],
    };
  });
}
