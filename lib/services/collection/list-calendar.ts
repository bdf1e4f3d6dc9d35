import { areaTree } from "@/db/queries/areas/area-tree";
import { dutyCalendar } from "@/db/queries/collection/duty-calendar";
import type { AreaCode } from "@/lib/domain/area";
import type { CalendarLine } from "@/lib/domain/submissions/duty-calendar";
import { type Context, requirePermission } from "../context";

/** The collection calendar of the actor's own kind of data, with the names of the areas. */
export async function listCalendar(context: Context): Promise<CalendarLine[]> {
  requirePermission(context, "read-submissions");
  const [tree, entries] = await Promise.all([
    areaTree(context.db),
    dutyCalendar(context.db, context.scope, context.actor.origin),
  ]);
  return entries.map((entry) => ({
    ...entry,
    areaNames: entry.areas.map((code) => tree.areas.get(code as AreaCode)?.name ?? code),
  }));
}
