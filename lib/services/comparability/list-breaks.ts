import { areaTree } from "@/db/queries/areas/area-tree";
import { breakHistory } from "@/db/queries/comparability/scope-breaks";
import { type BreakLine, breakLine } from "@/lib/domain/comparability/register-lines";
import { shanghaiTime } from "@/lib/domain/period";
import { type Context, permitted, requirePermission } from "../context";
import { disregardLines } from "./disregard-lines";
import { indicatorNames } from "./item-choices";

/** Every change of scope that was ever registered; how figures are counted is open to every reader of figures. */
export async function listBreaks(context: Context): Promise<BreakLine[]> {
  requirePermission(context, "read-figures");
  const [tree, nameOf, kept] = await Promise.all([
    areaTree(context.db),
    indicatorNames(context.db),
    breakHistory(context.db),
  ]);
  const said = await disregardLines(context, tree, kept);
  const governs = permitted(context, "govern-policy");
  return kept.map((one) =>
    breakLine(
      one,
      { tree, nameOf },
      {
        at: shanghaiTime(one.registeredAt),
        withdrawn: one.withdrawn && { ...one.withdrawn, at: shanghaiTime(one.withdrawn.at) },
        own: governs && one.withdrawn === null && context.scope.areas.has(one.area),
        ...said(one),
      },
    ),
  );
}
