import { publishedPeriods } from "@/db/queries/submissions/published-periods";
import { type OpenPeriod, openPeriod } from "@/lib/domain/open-interface/open-period";
import type { Given } from "@/lib/domain/open-interface/parameter";
import { areaTree } from "../areas/area-tree";
import { askedArea } from "../areas/asked-area";
import { type Context, requirePermission } from "../context";
import { availablePeriods } from "./available-periods";

/** What is published in scope, or of one area and what sums into it; the latest first. */
export async function listPeriods(context: Context, given: Given): Promise<OpenPeriod[]> {
  requirePermission(context, "read-figures");
  const area = given.one("area");
  const periods =
    area === null
      ? await publishedPeriods(context.db, context.scope, [...context.scope.areas])
      : await periodsOfArea(context, area);
  const origin = given.one("origin");
  const vintages = given.all("vintage");
  return periods
    .filter((period) => origin === null || period.origin === origin)
    .filter((period) => vintages.length === 0 || vintages.includes(period.vintage))
    .map(openPeriod);
}

async function periodsOfArea(context: Context, text: string) {
  const tree = await areaTree(context);
  return await availablePeriods(context, tree, askedArea(context, tree, "area", text));
}
