import { publishAudited } from "@/db/audited-transaction";
import { closeChoice } from "@/db/queries/policies/write-choice";
import type { AreaCode } from "@/lib/domain/area";
import { type Matter, matterKey } from "@/lib/domain/policy/governing";
import { refuse } from "@/lib/domain/refusal";
import { auditActor, type Context, requireArea, requirePermission } from "../context";
import { askedMonth } from "../periods/asked-month";
import { statedReason } from "./stated-reason";

export type WithdrawalAsked = {
  readonly matter: Matter;
  readonly area: AreaCode;
  readonly from: string;
  readonly reason: string;
};

/** Takes a choice back: what stood before it, or above it, holds again; what was published under it stays readable. */
export async function withdrawChoice(context: Context, asked: WithdrawalAsked): Promise<void> {
  requirePermission(context, "govern-policy");
  requireArea(context, asked.area);
  const { matter, area } = asked;
  const reason = statedReason(asked.reason);
  const from = askedMonth(asked.from);
  const what = { kind: "policy", summary: `撤销选定 ${matter.subject}` };
  await publishAudited(context.db, auditActor(context.actor), context.now, what, async (tx) => {
    if (!(await closeChoice(tx, { ...matter, area, from }))) {
      return refuse("conflict", "这项选定已被撤销或更改，请刷新后再看");
    }
    const detail = { matter: matterKey(matter), from, reason };
    return { result: undefined, audit: [{ act: "policy.withdraw-choice", subject: `area:${area}`, detail }] };
  });
}
