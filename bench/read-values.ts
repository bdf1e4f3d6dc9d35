import type { Database } from "@/db/client";
import { areaTree } from "@/db/queries/areas/area-tree";
import { latestPublication } from "@/db/queries/publications/latest-publication";
import { areaCode } from "@/lib/domain/area";
import type { Edition } from "@/lib/domain/edition";
import { figureId } from "@/lib/domain/figure";
import { type Month, month } from "@/lib/domain/period";
import type { Context } from "@/lib/services/context";
import { readFigureBook } from "@/lib/services/figures/figure-book";
import { showFigure } from "@/lib/services/figures/show-figure";
import { overview } from "@/lib/services/overview/overview";
import { areaWithMembers } from "@/lib/services/periods/available-periods";
import { type Measured, repeated } from "./median";
import { serverProcesses } from "./processor-time";

const REGION = areaCode("150000");
const NOW: Edition = { through: month(2026, 9), vintage: "monthly", origin: "demo" };

export const QUARTERS: readonly Month[] = [2023, 2024, 2025].flatMap((year) =>
  [3, 6, 9, 12].map((index) => month(year, index)),
);

/** What screens ask for, through the services that they call. */
export async function readValues(db: Database, context: Context): Promise<Record<string, Measured>> {
  const areas = areaWithMembers(await areaTree(context.db), REGION, NOW.through);
  const asked = {
    indicators: ["C01"],
    areas,
    throughs: QUARTERS,
    schemes: ["resident"] as const,
    edition: NOW,
  };
  const book = await readFigureBook(context, asked);
  const found = areas.flatMap((area) =>
    QUARTERS.filter((at) => book.value("C01", area, "resident", at).known),
  );
  if (found.length !== areas.length * QUARTERS.length) {
    throw new Error(`Only ${found.length} of ${areas.length} × ${QUARTERS.length} figures are there`);
  }
  const pids = await serverProcesses(db);
  const regional = figureId(
    { indicator: "C01", area: REGION, scheme: "resident", span: "cumulative", ...NOW },
    (await latestPublication(context.db))?.number as number,
  );
  return {
    [`one indicator × ${areas.length} areas × ${QUARTERS.length} quarters`]: await repeated(
      () => readFigureBook(context, asked),
      pids,
    ),
    "overview of the region": await repeated(() => overview(context, { area: REGION, edition: NOW }), pids),
    "provenance of a regional figure": await repeated(() => showFigure(context, regional), pids),
  };
}
