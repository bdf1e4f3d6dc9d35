import type { Database } from "@/db/client";
import { areaTree } from "@/db/queries/areas/area-tree";
import { latestPublication } from "@/db/queries/publications/latest-publication";
import { areaCode } from "@/lib/domain/area";
import type { Edition } from "@/lib/domain/edition";
import { figureId } from "@/lib/domain/figure";
import { OPEN_ROUTES } from "@/lib/domain/open-interface/open-routes";
import { readParameters } from "@/lib/domain/open-interface/parameter";
import { type Month, month } from "@/lib/domain/period";
import type { Context } from "@/lib/services/context";
import { readFigureBook } from "@/lib/services/figures/figure-book";
import { showFigure } from "@/lib/services/figures/show-figure";
import { overview } from "@/lib/services/overview/overview";
import { areaWithMembers } from "@/lib/services/periods/available-periods";
import { dataVersion } from "@/lib/services/publications/data-version";
import { listValues } from "@/lib/services/values/list-values";
import { type Measured, repeated } from "./median";
import { serverProcesses } from "./processor-time";

const REGION = areaCode("150000");
const NOW: Edition = { through: month(2026, 9), vintage: "monthly", origin: "demo" };

export const QUARTERS: readonly Month[] = [2023, 2024, 2025].flatMap((year) =>
  [3, 6, 9, 12].map((index) => month(year, index)),
);

/** The same question as a call of the open interface puts it. */
async function valuesAsked(context: Context): Promise<Parameters<typeof listValues>[1]> {
  const query = new URLSearchParams(
    "indicator=C01&area=150000&childrenOf=150000&scheme=resident&vintage=monthly&origin=demo",
  );
  for (const at of QUARTERS) query.append("period", at);
  return {
    given: readParameters(OPEN_ROUTES.values.parameters, query),
    asOf: await dataVersion(context, null),
    after: null,
    limit: 500,
    site: "",
  };
}

/** What screens ask for, through the services that they call, and the figures in it. */
export async function screens(context: Context): Promise<Record<string, () => Promise<unknown>>> {
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
  const openAsked = await valuesAsked(context);
  const open = await listValues(context, openAsked);
  const regional = figureId(
    { indicator: "C01", area: REGION, scheme: "resident", span: "cumulative", ...NOW },
    (await latestPublication(context.db))?.number as number,
  );
  return {
    [`one indicator × ${areas.length} areas × ${QUARTERS.length} quarters`]: () =>
      readFigureBook(context, asked),
    [`the same as ${open.values.length} values of the open interface`]: () => listValues(context, openAsked),
    "overview of the region": () => overview(context, { area: REGION, edition: NOW }),
    "provenance of a regional figure": () => showFigure(context, regional),
  };
}

/** Each screen, one after the other. */
export async function readValues(db: Database, context: Context): Promise<Record<string, Measured>> {
  const pids = await serverProcesses(db);
  const measured: Record<string, Measured> = {};
  for (const [name, read] of Object.entries(await screens(context)))
    measured[name] = await repeated(read, pids);
  return measured;
}
