import { areaTree } from "@/db/queries/areas/area-tree";
import { rememberedMappings } from "@/db/queries/mappings/mapping-rows";
import type { MappingLine } from "@/lib/domain/submissions/mapping/mapping-view";
import { type Context, requirePermission } from "../context";
import { mappingLine } from "./mapping-line";

/** What is remembered of the workbooks of the areas in scope, of the actor's own kind of data. */
export async function listMappings(context: Context): Promise<MappingLine[]> {
  requirePermission(context, "read-submissions");
  const [tree, rows] = await Promise.all([
    areaTree(context.db),
    rememberedMappings(context.db, context.scope),
  ]);
  return rows
    .filter(({ origin }) => origin === context.actor.origin)
    .map((row) => mappingLine(tree, row))
    .sort((a, b) => a.area.localeCompare(b.area, "zh") || a.form.localeCompare(b.form, "zh"));
}
