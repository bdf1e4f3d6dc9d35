import { type PublishedPeriod, publishedPeriods } from "@/db/queries/submissions/published-periods";
import { type AreaCode, type AreaTree, poolingMembers } from "@/lib/domain/area";
import type { Edition } from "@/lib/domain/edition";
import { addMonths, type Month, monthOf, parseMonth, shanghaiDate } from "@/lib/domain/period";
import { bestFirst, type VintageChoice, vintagesOf } from "@/lib/domain/vintage";
import type { Context } from "../context";
import { settledPeriods } from "../settlement/settled-periods";

/** An area and the areas that its figures are summed from. */
export function areaWithMembers(tree: AreaTree, area: AreaCode, at: Month): AreaCode[] {
  return tree.areas.get(area)?.rollsUp ? [area, ...poolingMembers(tree, area, at)] : [area];
}

/** Everything that is published of an area or of what sums into it, the latest period first. */
export async function availablePeriods(
  context: Context,
  tree: AreaTree,
  area: AreaCode,
  publication: number | null = null,
): Promise<PublishedPeriod[]> {
  const today = parseMonth(shanghaiDate(context.now).slice(0, 7));
  return await publishedPeriods(context.db, context.scope, areaWithMembers(tree, area, today), publication);
}

/**
 * The same, and months of which the area has sent its settlements and nothing is reported: they are offered to who asks
 * for them, and nobody is shown them unasked (docs/decisions/0024-settlements-stand-beside-what-is-missing.md).
 */
export async function offeredPeriods(
  context: Context,
  tree: AreaTree,
  area: AreaCode,
): Promise<PublishedPeriod[]> {
  const [published, settled] = await Promise.all([
    availablePeriods(context, tree, area),
    settledPeriods(context, area),
  ]);
  const more = settled.filter(
    ({ through, origin }) => !published.some((one) => one.through === through && one.origin === origin),
  );
  return [...published, ...more.map((one) => ({ ...one, areas: 0 }))].sort((a, b) =>
    a.through < b.through ? 1 : a.through > b.through ? -1 : 0,
  );
}

/**
 * The edition a screen shows: the asked month, or the latest that most members have reported; in the asked vintage, or
 * the most final one; real data before demonstration (MODEL M5, M9).
 */
export function chooseEdition(
  periods: readonly PublishedPeriod[],
  through: Month | null,
  choice: VintageChoice | null,
): Edition | null {
  const ranks = choice ? vintagesOf(choice) : bestFirst();
  const rank = (period: PublishedPeriod): number => ranks.indexOf(period.vintage);
  const fitting = periods.filter(
    (period) => rank(period) >= 0 && (through === null || period.through === through),
  );
  const latest = through ?? latestQuarter(fitting);
  const [best] = fitting
    .filter((period) => period.through === latest)
    .sort((a, b) => (a.origin === b.origin ? rank(a) - rank(b) : a.origin === "real" ? -1 : 1));
  return best ? { through: best.through, vintage: best.vintage, origin: best.origin } : null;
}

/** The last quarter's end with reported data, unless only other months have any: reports and targets go by quarters. */
function latestQuarter(periods: readonly PublishedPeriod[]): Month | null {
  const months = periods.filter(({ areas }) => areas > 0).map(({ through }) => through);
  return months.find((at) => monthOf(at) % 3 === 0) ?? months[0] ?? null;
}

/** The end of the quarter before. */
export const previousQuarterEnd = (at: Month): Month => addMonths(at, -3);
