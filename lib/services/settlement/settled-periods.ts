import { loadRows } from "@/db/queries/settlement/load-row";
import type { PublishedPeriod } from "@/db/queries/submissions/published-periods";
import type { AreaCode } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";
import { ORIGINS, type Origin } from "@/lib/domain/vintage";
import type { Context } from "../context";
import { saidMonths } from "./rolled-facts";

/** Months that an area's active settlements say in full, the latest first; nobody need have reported them. */
export async function settledPeriods(
  { db, scope }: Context,
  area: AreaCode,
): Promise<Omit<PublishedPeriod, "areas">[]> {
  const active = await loadRows(db, scope, { area, statuses: ["active"] }, 200);
  const years = [...new Set(active.map(({ period }) => period.slice(0, 4)))].sort().reverse();
  return years.flatMap((year) =>
    (Object.keys(ORIGINS) as Origin[]).flatMap((origin) =>
      saidMonths(
        year,
        active.filter((load) => load.origin === origin),
      )
        .reverse()
        .map((through) => ({ through: through as Month, vintage: "monthly" as const, origin })),
    ),
  );
}
