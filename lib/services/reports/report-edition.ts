import { storedFigures } from "@/db/queries/values/stored-figures";
import type { Area, AreaTree } from "@/lib/domain/area";
import type { Edition } from "@/lib/domain/edition";
import type { Month } from "@/lib/domain/period";
import { bestFirst } from "@/lib/domain/vintage";
import type { Context } from "../context";
import { availablePeriods } from "../periods/available-periods";

/** Without any of these there is nothing to report on. */
const SUBSTANCE = ["A01", "B01", "B02"];

/**
 * The edition a report is made from: real data before demonstration, the most final vintage that has any substance. A
 * yearbook of a few figures does not take the place of a whole bulletin.
 */
export async function reportEdition(
  context: Context,
  tree: AreaTree,
  area: Area,
  through: Month,
  publication: number,
): Promise<Edition | null> {
  const published = (await availablePeriods(context, tree, area.code)).filter(
    (each) => each.through === through,
  );
  const ranks = bestFirst();
  const ranked = [...published].sort((a, b) =>
    a.origin === b.origin
      ? ranks.indexOf(a.vintage) - ranks.indexOf(b.vintage)
      : a.origin === "real"
        ? -1
        : 1,
  );
  const rows = await storedFigures(
    context.db,
    context.scope,
    { indicators: SUBSTANCE, areas: [area.code], throughs: [through], schemes: ["all"] },
    publication,
  );
  const chosen = ranked.find(({ vintage, origin }) =>
    rows.some(
      (row) =>
        row.vintage === vintage &&
        row.origin === origin &&
        row.basis !== "settlement" &&
        (row.value !== null || row.partialValue !== null),
    ),
  );
  return chosen ? { through, vintage: chosen.vintage, origin: chosen.origin } : null;
}
