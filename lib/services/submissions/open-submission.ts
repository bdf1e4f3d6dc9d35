import { writeAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { addSubmissionEvent, createSubmission } from "@/db/queries/submissions/create-submission";
import { submissionRows } from "@/db/queries/submissions/submission-row";
import { type Area, type AreaCode, findArea } from "@/lib/domain/area";
import { parsePeriod, periodText, through } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import type { FormCode } from "@/lib/domain/submissions/form";
import { statementForm } from "@/lib/domain/submissions/form-catalogue";
import { isVintage, type Origin, type Vintage } from "@/lib/domain/vintage";
import { actorName, auditActor, type Context, requireArea, requirePermission } from "../context";

export type OpenedStatement = {
  readonly form: string;
  /** Code, name or alias. */
  readonly area: string;
  readonly period: string;
  readonly vintage: string;
  readonly fileName: string;
  readonly quarantineId: string | null;
  /** Why a published statement is replaced. */
  readonly reason: string | null;
  /** Only for demonstration seeding and tests: whose data it is, when not the actor's own. */
  readonly origin?: Origin;
};

type Checked = { form: FormCode; area: Area; period: string; through: string; vintage: Vintage };

function check(input: OpenedStatement, areas: Parameters<typeof findArea>[0]): Checked {
  const area = findArea(areas, input.area) ?? refuse("invalid-input", `不认识的地区“${input.area}”`);
  const period =
    parsePeriod(input.period) ??
    refuse("invalid-input", `期间应写作 2026、2026Q3 或 2026-09，不是“${input.period}”`);
  if (input.form !== "bulletin" && !statementForm(input.form))
    refuse("invalid-input", `没有这张表：${input.form}`);
  const vintage = isVintage(input.vintage)
    ? input.vintage
    : refuse("invalid-input", `没有这种数据版次：${input.vintage}`);
  return {
    form: input.form as FormCode,
    area,
    period: periodText(period),
    through: through(period),
    vintage,
  };
}

/** Opens a submission for a file that has just arrived; it is read next. A published statement is replaced with a reason. */
export async function openSubmission(context: Context, input: OpenedStatement): Promise<number> {
  requirePermission(context, "submit");
  const checked = check(input, await areaTree(context.db));
  const area = checked.area.code as AreaCode;
  requireArea(context, area);
  const origin = input.origin ?? context.actor.origin;
  const place = { form: checked.form, area, through: checked.through, vintage: checked.vintage, origin };
  const [current] =
    checked.form === "bulletin"
      ? []
      : await submissionRows(context.db, context.scope, { ...place, statuses: ["published"] }, 1);
  if (current && !input.reason) {
    refuse(
      "invalid-input",
      `${checked.area.name} ${checked.period} 的这张表已经发布（第 ${current.id} 号），更正须写明原因`,
    );
  }
  const { id, name } = auditActor(context.actor);
  return await writeAudited(context.db, { id, name }, context.now, async (tx) => {
    const submission = await createSubmission(
      tx,
      {
        form: checked.form,
        areaCode: area,
        period: checked.period,
        through: checked.through,
        vintage: checked.vintage,
        origin,
        fileName: input.fileName,
        quarantineId: input.quarantineId,
        supersedes: current?.id ?? null,
        reason: input.reason,
        submittedBy: id,
      },
      context.now,
    );
    const event = {
      submission,
      actorId: id,
      actorName: actorName(context.actor),
      act: "upload",
      note: input.fileName,
    };
    await addSubmissionEvent(tx, event, context.now);
    return {
      result: submission,
      audit: [
        {
          act: "submission.upload",
          subject: `submission:${submission}`,
          detail: { ...place, file: input.fileName },
        },
      ],
    };
  });
}
