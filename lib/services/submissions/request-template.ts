import { areaTree } from "@/db/queries/areas/area-tree";
import { type Context, requireArea, requirePermission } from "../context";
import { formRegister } from "../forms/form-register";
import { requestRendering } from "../renderings/request-rendering";
import { formStamp } from "./form-stamp";
import { type AskedStatement, statementPlace } from "./statement-place";

/** Asks for a blank statement of one form, area and period; answers the number of the rendering. */
export async function requestTemplate(
  context: Context,
  asked: Omit<AskedStatement, "vintage">,
): Promise<number> {
  requirePermission(context, "read-submissions");
  const [tree, book] = await Promise.all([areaTree(context.db), formRegister(context.db)]);
  const { form, layout, area, period } = statementPlace(tree, book, context.actor.origin, {
    ...asked,
    vintage: "monthly",
  });
  requireArea(context, area.code);
  const { origin } = context.actor;
  const request = { form, origin, area: area.code, name: area.name, period, layout: formStamp(layout) };
  return await requestRendering(context, "template", request);
}
