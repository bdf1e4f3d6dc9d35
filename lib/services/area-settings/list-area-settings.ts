import { areaSettings } from "@/db/queries/area-settings/area-settings";
import { areaTree } from "@/db/queries/areas/area-tree";
import { AREA_SETTINGS, type AreaSettingLine, settingText } from "@/lib/domain/calculators/area-setting";
import { type Context, requirePermission } from "../context";

/** Every setting that stands, with names. */
export async function listAreaSettings(context: Context): Promise<AreaSettingLine[]> {
  requirePermission(context, "read-figures");
  const [tree, settings] = await Promise.all([areaTree(context.db), areaSettings(context.db)]);
  return settings.map((setting) => ({
    ...setting,
    areaName: tree.areas.get(setting.area)?.name ?? setting.area,
    name: AREA_SETTINGS[setting.key].name,
    text: settingText(setting),
    own: context.scope.areas.has(setting.area),
  }));
}
