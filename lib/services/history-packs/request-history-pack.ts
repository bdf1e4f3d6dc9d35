import { areaTree } from "@/db/queries/areas/area-tree";
import { type AreaCode, type AreaTree, findArea } from "@/lib/domain/area";
import { type Period, periodText } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { packLines } from "@/lib/domain/submissions/history/pack-forms";
import { type Context, requireArea, requirePermission } from "../context";
import { requestRendering } from "../renderings/request-rendering";
import { formStamp } from "../submissions/form-stamp";
import { formsOfPack } from "./forms-of-pack";
import { historyAreas, periodsAt } from "./view-history";

/** Asks for the workbook in which an area fills in its history; answers the number of the rendering. */
export async function requestHistoryPack(context: Context, asked: string): Promise<number> {
  requirePermission(context, "read-submissions");
  const tree = await areaTree(context.db);
  const area = findArea(tree, asked) ?? refuse("invalid-input", `不认识的地区“${asked}”`);
  requireArea(context, area.code);
  const periods = periodsAt(context.now);
  return await requestRendering(context, "history-pack", {
    ...{ area: area.code, name: area.name, origin: context.actor.origin, periods: periods.map(periodText) },
    layout: await layoutOf(context, tree, area.code, periods),
  });
}

/** Asks for the workbooks of all areas that the actor sees, in one archive. */
export async function requestHistoryPacks(context: Context): Promise<number> {
  requirePermission(context, "read-submissions");
  const tree = await areaTree(context.db);
  const areas = historyAreas(tree, context);
  const periods = periodsAt(context.now);
  return await requestRendering(context, "history-packs", {
    ...{ areas: areas.map(({ code }) => code), names: areas.map(({ name }) => name) },
    ...{ origin: context.actor.origin, periods: periods.map(periodText) },
    layout: await Promise.all(areas.map(({ code }) => layoutOf(context, tree, code, periods))),
  });
}

/** Changes when any of the forms does. */
async function layoutOf(
  { db, actor: { origin } }: Context,
  tree: AreaTree,
  area: AreaCode,
  periods: readonly Period[],
): Promise<string[]> {
  const lines = packLines(await formsOfPack(db, tree, { area, origin }), periods);
  return [...new Set(lines.flatMap(({ tables }) => tables.map(({ form }) => formStamp(form))))];
}
