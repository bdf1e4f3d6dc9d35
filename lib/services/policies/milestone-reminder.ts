import { milestoneEvidenceOf } from "@/db/queries/policies/milestone-evidence";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import { parseMonth, shanghaiDate } from "@/lib/domain/period";
import { boundAreas } from "@/lib/domain/policy/binding";
import { inForceIn } from "@/lib/domain/policy/commitment";
import { currentTurn, deedsOf, firstDone, milestoneStanding } from "@/lib/domain/policy/milestone";
import type { MilestoneReminder } from "@/lib/domain/policy/milestone-view";
import type { Context } from "../context";
import { commitmentRegister } from "./commitment-register";

/** How many dated milestones of an area are late or soon due, among those of texts in force today. */
export async function milestoneReminder(
  { db, scope, now, actor }: Context,
  tree: AreaTree,
  area: AreaCode,
): Promise<MilestoneReminder> {
  const { origin } = actor;
  const today = shanghaiDate(now);
  const at = parseMonth(today.slice(0, 7));
  const [register, evidence] = await Promise.all([
    commitmentRegister(db),
    milestoneEvidenceOf(db, scope, { areas: [area], origin }),
  ]);
  const states = register
    .filter(
      ({ commitment, origin: from }) =>
        commitment.kind === "milestone" &&
        commitment.due !== null &&
        (from === "real" || from === origin) &&
        inForceIn(commitment, at) &&
        boundAreas(commitment, tree, at).includes(area),
    )
    .map(({ commitment }) => {
      const own = evidence.filter((one) => one.commitment === commitment.id);
      const turn = currentTurn(commitment, today);
      return milestoneStanding(turn?.due ?? null, firstDone(deedsOf(own, turn)), today).state;
    });
  return {
    overdue: states.filter((state) => state === "overdue").length,
    dueSoon: states.filter((state) => state === "due-soon").length,
  };
}
