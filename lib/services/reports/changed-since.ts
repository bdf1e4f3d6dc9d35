import { areaTree } from "@/db/queries/areas/area-tree";
import { registeredDefinitions } from "@/db/queries/definitions/registered-definitions";
import { latestPublication } from "@/db/queries/publications/latest-publication";
import { figuresSince } from "@/db/queries/reports/figures-since";
import { areaCode } from "@/lib/domain/area";
import { SCHEMES } from "@/lib/domain/dimension";
import { sourceVintages } from "@/lib/domain/edition";
import { definitionAt } from "@/lib/domain/indicators/indicator-catalogue";
import { cumulativeName } from "@/lib/domain/period";
import type { ChangeLine } from "@/lib/domain/reports/change-line";
import { changedFigures, changedTexts } from "@/lib/domain/reports/changed-figures";
import type { ReportContent } from "@/lib/domain/reports/report-content";
import type { Context } from "../context";
import { areaWithMembers } from "../periods/available-periods";

/** Figures of a report that a later publication changed, both values in words; printed ones first. */
export async function changedSince(
  { db, scope }: Pick<Context, "db" | "scope">,
  content: ReportContent,
): Promise<ChangeLine[]> {
  const latest = await latestPublication(db);
  if (!latest || latest.number === content.publication) return [];
  const tree = await areaTree(db);
  const rows = await figuresSince(db, scope, {
    areas: areaWithMembers(tree, areaCode(content.area), content.edition.through),
    origin: content.edition.origin,
    vintages: sourceVintages(content.edition),
    publication: content.publication,
  });
  const changed = changedFigures(content, rows, latest.number);
  if (changed.length === 0) return [];
  const definitions = await registeredDefinitions(db);
  return changed.flatMap((each) => {
    const { key, beforeId, afterId, printed } = each;
    const definition = definitionAt(key.indicator, key.through, definitions);
    if (!definition) return [];
    const scheme = key.scheme === "all" ? [] : [SCHEMES[key.scheme]];
    return [
      {
        name: definition.name,
        place: [tree.areas.get(key.area)?.name ?? key.area, ...scheme, cumulativeName(key.through)].join(
          "，",
        ),
        ...changedTexts(each, definition),
        beforeId,
        afterId,
        printed,
      },
    ];
  });
}
