import { csvText } from "@/lib/domain/csv";
import { INDICATOR_COLUMNS } from "@/lib/domain/open-interface/register-columns";
import { exportIndicators } from "@/lib/services/exports/export-indicators";
import { openRoute } from "@/lib/web/open-route";

/** Every version of every registered definition. */
export const GET = openRoute("indicators", async ({ caller, given, asOf }) => {
  const groups = given.all("group");
  const all = await exportIndicators(caller, asOf);
  const data = groups.length > 0 ? all.filter(({ group }) => groups.includes(group)) : all;
  return { data, csv: () => csvText(INDICATOR_COLUMNS, data) };
});
