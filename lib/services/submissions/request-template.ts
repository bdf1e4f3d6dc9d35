import { createHash } from "node:crypto";
import { areaTree } from "@/db/queries/areas/area-tree";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { type Period, parsePeriod } from "@/lib/domain/period";
import type { KnownBeside } from "@/lib/domain/submissions/comparison";
import { type Context, requireArea, requirePermission } from "../context";
import { formRegister } from "../forms/form-register";
import { requestRendering } from "../renderings/request-rendering";
import { formStamp } from "./form-stamp";
import { knownBeside } from "./known-beside";
import { type AskedStatement, statementPlace } from "./statement-place";

/** Asks for a statement to be filled in, of one form, area and period; answers the number of the rendering. */
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
  const beside = await knownBeside(context, {
    ...{ area: area.code, form, origin },
    period: parsePeriod(period) as Period,
  });
  const request = { form, area: area.code, name: area.name, period, origin };
  return await requestRendering(context, "template", {
    ...request,
    ...{ beside: besideStamp(beside), layout: formStamp(layout) },
  });
}

/** Changes when what stands beside does: a template of yesterday is not handed out after a correction. */
function besideStamp({ comparisons, opening }: KnownBeside): string {
  const content = comparisons.map(({ values, ...comparison }) => ({ ...comparison, values: [...values] }));
  return createHash("sha256")
    .update(canonicalJson({ content, opening: [...opening] }))
    .digest("hex")
    .slice(0, 16);
}
