import type { AreaCode } from "@/lib/domain/area";
import { refuse } from "@/lib/domain/refusal";
import { type Context, requireArea } from "../context";

/** The area that an actor's bureau is placed at; a system job has none. */
export function ownRoot(context: Context): AreaCode {
  const { actor } = context;
  if (actor.kind !== "user") return refuse("not-permitted", "不采用口径变化由局审核员办理");
  requireArea(context, actor.area);
  return actor.area;
}
