import { writeAudited } from "@/db/audited-transaction";
import { retentionRules, writeRetention } from "@/db/queries/settlement/retention-rule";
import { refuse } from "@/lib/domain/refusal";
import { retentionProblem } from "@/lib/domain/settlement/retention";
import { actorName, auditActor, type Context, requireArea, requirePermission } from "../context";

const REASON_LENGTH_MAX = 500;

/** Says how long the rows of the administrator's area and of those below it are kept; null months: for good. */
export async function setRetention(
  context: Context,
  input: { readonly months: number | null; readonly reason: string },
): Promise<void> {
  requirePermission(context, "manage-users");
  const { actor, now } = context;
  if (actor.kind !== "user") return refuse("not-permitted", "保留期由系统管理员设定");
  requireArea(context, actor.area);
  const problem = retentionProblem(input.months);
  if (problem) refuse("invalid-input", problem);
  const reason = input.reason.trim() || refuse("invalid-input", "请写明依据或理由");
  if (reason.length > REASON_LENGTH_MAX) refuse("invalid-input", `理由不超过 ${REASON_LENGTH_MAX} 字`);
  await writeAudited(context.db, auditActor(actor), now, async (tx) => {
    const former = (await retentionRules(tx)).find(({ area }) => area === actor.area);
    const rule = { area: actor.area, months: input.months, reason, setBy: actorName(actor), setAt: now };
    await writeRetention(tx, rule);
    const detail = { months: input.months, former: former?.months ?? null, reason };
    return {
      result: undefined,
      audit: [{ act: "settlement.set-retention", subject: `area:${actor.area}`, detail }],
    };
  });
}
