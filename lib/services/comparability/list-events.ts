import { areaTree } from "@/db/queries/areas/area-tree";
import { eventHistory } from "@/db/queries/comparability/events";
import { type EventLine, eventLine } from "@/lib/domain/comparability/register-lines";
import { shanghaiTime } from "@/lib/domain/period";
import { type Context, permitted, requirePermission } from "../context";
import { indicatorNames } from "./item-choices";
import { areasAbove } from "./near-areas";

/** Every event that was ever recorded for the reader's areas, and for the areas above them. */
export async function listEvents(context: Context): Promise<EventLine[]> {
  requirePermission(context, "read-figures");
  const [tree, nameOf] = await Promise.all([areaTree(context.db), indicatorNames(context.db)]);
  const kept = await eventHistory(context.db, context.scope, areasAbove(tree, context));
  const records = permitted(context, "record-events");
  return kept.map((event) =>
    eventLine(
      event,
      { tree, nameOf },
      {
        at: shanghaiTime(event.recordedAt),
        withdrawn: event.withdrawn && { ...event.withdrawn, at: shanghaiTime(event.withdrawn.at) },
        own: records && event.withdrawn === null && context.scope.areas.has(event.area),
      },
    ),
  );
}
