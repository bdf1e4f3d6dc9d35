import { areaTree } from "@/db/queries/areas/area-tree";
import { events } from "@/db/queries/comparability/events";
import type { RecordedEvent } from "@/lib/domain/comparability/recorded-event";
import { refuse } from "@/lib/domain/refusal";
import { type Context, requireArea } from "../context";
import { areasAbove } from "./near-areas";

/** An event that stands, of an area that the actor may touch. */
export async function standingEvent(context: Context, id: number): Promise<RecordedEvent> {
  const above = areasAbove(await areaTree(context.db), context);
  const found =
    (await events(context.db, context.scope, above)).find((one) => one.id === id) ??
    refuse("conflict", "这个事件已被撤销或更改，请刷新后再看");
  requireArea(context, found.area);
  return found;
}
