import { areaTree } from "@/db/queries/areas/area-tree";
import { findArea } from "@/lib/domain/area";
import { periodText } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { SHIPPED_FORMS } from "@/lib/domain/submissions/form-catalogue";
import { type Context, requireArea, requirePermission } from "../context";
import { requestRendering } from "../renderings/request-rendering";
import { formStamp } from "../submissions/form-stamp";
import { periodsAt } from "./view-history";

/** Asks for the workbook in which an area fills in its history; answers the number of the rendering. */
export async function requestHistoryPack(context: Context, asked: string): Promise<number> {
  requirePermission(context, "read-submissions");
  const area =
    findArea(await areaTree(context.db), asked) ?? refuse("invalid-input", `不认识的地区“${asked}”`);
  requireArea(context, area.code);
  return await requestRendering(context, "history-pack", {
    ...{ area: area.code, name: area.name, periods: periodsAt(context.now).map(periodText) },
    layout: SHIPPED_FORMS.map(formStamp),
  });
}
