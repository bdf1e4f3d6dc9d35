import type { AreaLevel } from "@/lib/domain/area";
import { csvText } from "@/lib/domain/csv";
import { AREA_COLUMNS } from "@/lib/domain/open-interface/register-columns";
import { exportAreas } from "@/lib/services/exports/export-areas";
import { openRoute } from "@/lib/web/open-route";

/** Areas with both their parents. */
export const GET = openRoute("areas", async ({ caller, given }) => {
  const levels = given.all("level") as readonly AreaLevel[];
  const data = await (levels.length > 0 ? exportAreas(caller, levels) : exportAreas(caller));
  return { data, csv: () => csvText(AREA_COLUMNS, data) };
});
