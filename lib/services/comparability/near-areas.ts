import { type AreaCode, type AreaTree, withAncestors } from "@/lib/domain/area";
import { parseMonth, shanghaiDate } from "@/lib/domain/period";
import type { Context } from "../context";

/** The areas over those of a scope: what happened there concerns everyone below. */
export function areasAbove(tree: AreaTree, { scope, now }: Pick<Context, "scope" | "now">): AreaCode[] {
  const at = parseMonth(shanghaiDate(now).slice(0, 7));
  const all = [...scope.areas].flatMap((area) => withAncestors(tree, "administrative", area, at));
  return [...new Set(all)].filter((area) => !scope.areas.has(area));
}
