import { type PublishedPeriod, publishedPeriods } from "@/db/queries/submissions/published-periods";
import { type OpenPeriod, openPeriod } from "@/lib/domain/open-interface/open-period";
import type { Given } from "@/lib/domain/open-interface/parameter";
import { vintagesOf } from "@/lib/domain/vintage";
import { areaTree } from "../areas/area-tree";
import { askedArea } from "../areas/asked-area";
import { type Context, requirePermission } from "../context";
import { availablePeriods } from "./available-periods";

/** What is published in scope, or of one area and what sums into it; the latest first. */
export async function listPeriods(context: Context, given: Given): Promise<OpenPeriod[]> {
  requirePermission(context, "read-figures");
  const area = given.one("area");
  const asOf = given.one("asOf");
  const publication = asOf === null ? null : Number(asOf);
  const periods =
    area === null
      ? await publishedPeriods(context.db, context.scope, [...context.scope.areas], publication)
      : await periodsOfArea(context, area, publication);
  const origin = given.one("origin");
  const asked = given.all("vintage");
  return periods
    .filter((period) => origin === null || period.origin === origin)
    .filter((period, _, all) => asked.length === 0 || isAsked(period, asked, all))
    .map(openPeriod);
}

/** `final` is the best of bulletin and yearbook that a period has (MODEL M5). */
const isAsked = (
  period: PublishedPeriod,
  asked: readonly string[],
  all: readonly PublishedPeriod[],
): boolean => {
  if (asked.includes(period.vintage)) return true;
  if (!asked.includes("final")) return false;
  const best = vintagesOf("final").find((vintage) =>
    all.some(
      (other) =>
        other.vintage === vintage && other.through === period.through && other.origin === period.origin,
    ),
  );
  return period.vintage === best;
};

async function periodsOfArea(context: Context, text: string, publication: number | null) {
  const tree = await areaTree(context);
  return await availablePeriods(context, tree, askedArea(context, tree, "area", text), publication);
}
