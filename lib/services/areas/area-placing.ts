import { areaSettings } from "@/db/queries/area-settings/area-settings";
import type { AreaCode, AreaTree } from "@/lib/domain/area";
import { isPlacing, type Placing } from "@/lib/domain/areas/placing";
import { settingAt } from "@/lib/domain/calculators/area-setting";
import type { Month } from "@/lib/domain/period";
import type { Context } from "../context";

/** How the area's bureau, or the nearest above that has said, wants areas set beside each other; null for nobody. */
export async function preferredPlacing(
  { db }: Pick<Context, "db">,
  tree: AreaTree,
  area: AreaCode,
  at: Month,
): Promise<Placing | null> {
  const setting = settingAt(await areaSettings(db), tree, { area, key: "areas.placing", at });
  return setting && isPlacing(setting.value) ? setting.value : null;
}
