import { csvText } from "@/lib/domain/csv";
import { VALUE_COLUMNS } from "@/lib/domain/open-interface/open-value";
import { listValues } from "@/lib/services/values/list-values";
import { openRoute } from "@/lib/web/open-route";

/** One page of values in the caller's scope. */
export const GET = openRoute("values", async ({ caller, ...asked }) => {
  const { values, next } = await listValues(caller, asked);
  return { data: values, next, csv: () => csvText(VALUE_COLUMNS, values) };
});
