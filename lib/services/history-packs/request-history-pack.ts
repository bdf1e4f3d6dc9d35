import { areaTree } from "@/db/queries/areas/area-tree";
import { findArea } from "@/lib/domain/area";
import { periodText } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { packLines } from "@/lib/domain/submissions/history/pack-forms";
import { type Context, requireArea, requirePermission } from "../context";
import { requestRendering } from "../renderings/request-rendering";
import { formStamp } from "../submissions/form-stamp";
import { formsOfPack } from "./forms-of-pack";
import { periodsAt } from "./view-history";

/** Asks for the workbook in which an area fills in its history; answers the number of the rendering. */
export async function requestHistoryPack(context: Context, asked: string): Promise<number> {
  requirePermission(context, "read-submissions");
  const tree = await areaTree(context.db);
  const area = findArea(tree, asked) ?? refuse("invalid-input", `不认识的地区“${asked}”`);
  requireArea(context, area.code);
  const { origin } = context.actor;
  const periods = periodsAt(context.now);
  const forms = await formsOfPack(context.db, tree, { area: area.code, origin });
  return await requestRendering(context, "history-pack", {
    ...{ area: area.code, name: area.name, origin, periods: periods.map(periodText) },
    layout: packLines(forms, periods).flatMap(({ tables }) => tables.map(({ form }) => formStamp(form))),
  });
}
