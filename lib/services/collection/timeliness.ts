import { areaTree } from "@/db/queries/areas/area-tree";
import { month, parseMonth, shanghaiDate } from "@/lib/domain/period";
import { monthTimeliness, type TimelinessView, timelinessOf } from "@/lib/domain/submissions/timeliness";
import { type Context, requirePermission } from "../context";
import { collectionStatus } from "./collection-status";

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Who reported a year's statements in time, by area and month; months that are not over are left out. */
export async function timeliness(
  context: Context,
  year: number,
  form: string | null,
): Promise<TimelinessView> {
  requirePermission(context, "read-submissions");
  const thisMonth = parseMonth(shanghaiDate(context.now).slice(0, 7));
  const months = MONTHS.map((index) => month(year, index)).filter((at) => at < thisMonth);
  const [tree, ...duties] = await Promise.all([
    areaTree(context.db),
    ...months.map((at) => collectionStatus(context, at, context.actor.origin)),
  ]);
  const owed = duties.map((all) => all.filter((duty) => form === null || duty.form === form));
  const areas = [...new Set(owed.flat().map(({ area }) => area))].sort();
  const rows = areas.map((area) => ({
    area,
    name: tree.areas.get(area)?.name ?? area,
    ...timelinessOf(
      months.map((at, index) =>
        monthTimeliness(
          at,
          (owed[index] ?? []).filter((duty) => duty.area === area),
        ),
      ),
    ),
  }));
  return { year, months, rows };
}
