import { csvText } from "@/lib/domain/csv";
import { PERIOD_COLUMNS } from "@/lib/domain/open-interface/open-period";
import { listPeriods } from "@/lib/services/periods/list-periods";
import { openRoute } from "@/lib/web/open-route";

/** What is published in the caller's scope. */
export const GET = openRoute("periods", async ({ caller, given }) => {
  const data = await listPeriods(caller, given);
  return { data, csv: () => csvText(PERIOD_COLUMNS, data) };
});
