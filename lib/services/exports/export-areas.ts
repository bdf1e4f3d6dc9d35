import { type AreaLevel, parentOf } from "@/lib/domain/area";
import { parseMonth, shanghaiDate } from "@/lib/domain/period";
import { areaTree } from "../areas/area-tree";
import type { Context } from "../context";

/** Every area, or those of some levels, with both its parents today. */
export async function exportAreas(
  context: Context,
  levels: readonly AreaLevel[] = ["nation", "province", "prefecture", "county"],
) {
  const tree = await areaTree(context);
  const today = parseMonth(shanghaiDate(context.now).slice(0, 7));
  return [...tree.areas.values()]
    .filter(({ level }) => levels.includes(level))
    .map((area) => ({
      code: area.code,
      name: area.name,
      aliases: area.aliases,
      formerNames: area.formerNames,
      formerCodes: area.formerCodes,
      level: area.level,
      isPoolingArea: area.isPoolingArea,
      parentAdministrative: parentOf(tree, "administrative", area.code, today),
      parentPooling: parentOf(tree, "pooling", area.code, today),
      note: area.note,
    }));
}

export type ExportedArea = Awaited<ReturnType<typeof exportAreas>>[number];
