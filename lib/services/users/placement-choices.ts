import { areaTree } from "@/db/queries/areas/area-tree";
import { ROLES } from "@/lib/domain/access";
import { type Context, requirePermission } from "../context";

export type Choice = { readonly value: string; readonly label: string };

/** Roles there are, and areas that an administrator may place accounts in. */
export async function placementChoices(context: Context): Promise<{ roles: Choice[]; areas: Choice[] }> {
  requirePermission(context, "manage-users");
  const { areas } = await areaTree(context.db);
  return {
    roles: Object.entries(ROLES).map(([value, label]) => ({ value, label })),
    areas: [...context.scope.areas]
      .sort()
      .map((code) => ({ value: code, label: areas.get(code)?.name ?? code })),
  };
}
