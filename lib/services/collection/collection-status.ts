import { differenceInCalendarDays, parseISO } from "date-fns";
import { dutiesOf } from "@/db/queries/collection/duties";
import { type Month, shanghaiDate } from "@/lib/domain/period";
import { dueDate } from "@/lib/domain/submissions/due-date";
import type { DutyStatus } from "@/lib/domain/submissions/duty";
import type { Origin } from "@/lib/domain/vintage";
import type { Context } from "../context";

const daysBetween = (from: string, to: string): number =>
  differenceInCalendarDays(parseISO(to), parseISO(from));

/** Who owes what for a month, who is late and by how much. */
export async function collectionStatus(
  context: Context,
  through: Month,
  origin: Origin,
): Promise<DutyStatus[]> {
  const duties = await dutiesOf(context.db, context.scope, through, origin);
  const today = shanghaiDate(context.now);
  return duties.map((duty) => {
    const dueOn = duty.extension?.dueOn ?? dueDate(through, duty.dueDay);
    return {
      ...duty,
      dueOn,
      daysLate: duty.published ? 0 : daysBetween(dueOn, today),
      cameLate:
        duty.cameAt && !duty.isHistory ? Math.max(0, daysBetween(dueOn, shanghaiDate(duty.cameAt))) : 0,
    };
  });
}
