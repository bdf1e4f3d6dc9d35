import { differenceInCalendarDays, parseISO } from "date-fns";
import { firstSubmissions } from "@/db/queries/reports/first-submissions";
import type { AreaCode } from "@/lib/domain/area";
import type { Edition } from "@/lib/domain/edition";
import { addMonths, shanghaiDate } from "@/lib/domain/period";
import type { ReportDuty } from "@/lib/domain/reports/report-facts";
import type { Context } from "../context";

/** Statements owed for the month, whether they are published, and how many days after the due day they first came. */
export async function reportDuties(
  context: Context,
  codes: readonly AreaCode[],
  { through, vintage, origin }: Edition,
  publication: number,
): Promise<ReportDuty[]> {
  if (vintage !== "monthly") return [];
  const owed = await firstSubmissions(context.db, context.scope, {
    areas: codes,
    through,
    origin,
    publication,
  });
  return owed.map(({ area, form, published, dueDay, firstAt }) => {
    const dueOn = `${addMonths(through, 1)}-${String(dueDay).padStart(2, "0")}`;
    const came =
      published && firstAt ? differenceInCalendarDays(parseISO(shanghaiDate(firstAt)), parseISO(dueOn)) : 0;
    return { area, form, published, cameLate: Math.max(0, came) };
  });
}
