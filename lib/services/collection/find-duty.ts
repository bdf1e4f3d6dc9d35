import type { DutyPlace } from "@/db/queries/collection/write-extension";
import { areaCode } from "@/lib/domain/area";
import { parseMonth } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import type { DutyStatus } from "@/lib/domain/submissions/duty";
import { type Context, requireArea } from "../context";
import { collectionStatus } from "./collection-status";

/** Which statement of which area and month. */
export type AskedDuty = { readonly form: string; readonly area: string; readonly through: string };

/** A statement that is owed in the actor's own kind of data. Refuses (not-found) what nobody owes. */
export async function findDuty(
  context: Context,
  asked: AskedDuty,
): Promise<{ place: DutyPlace; duty: DutyStatus }> {
  const area = areaCode(asked.area);
  requireArea(context, area);
  const through = parseMonth(asked.through);
  const { origin } = context.actor;
  const duties = await collectionStatus(context, through, origin);
  const duty =
    duties.find((one) => one.area === area && one.form === asked.form) ??
    refuse("not-found", "没有这项报送任务");
  return { place: { form: duty.form, area, through, origin }, duty };
}
