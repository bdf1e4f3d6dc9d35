import { csvText } from "@/lib/domain/csv";
import { INDICATOR_COLUMNS } from "@/lib/domain/open-interface/register-columns";
import { exportIndicator } from "@/lib/services/exports/export-indicators";
import { openRoute } from "@/lib/web/open-route";

/** The versions of one indicator. */
export const GET = openRoute<{ code: string }>("indicator", async ({ caller, path, asOf }) => {
  const data = await exportIndicator(caller, path.code, asOf);
  return { data, csv: () => csvText(INDICATOR_COLUMNS, data) };
});
