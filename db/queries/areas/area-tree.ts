import type { Queryable } from "@/db/client";
import { area, areaEdge } from "@/db/schema/area";
import type { Area, AreaCode, AreaEdge, AreaLevel, AreaTree, Hierarchy } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";

/** Before any month a fact can bear: the start of edges without a date of their own. */
export const OPEN_START = "0000-00";

/** All areas with both hierarchies. Areas are open to every signed-in user (MODEL M25). */
export async function areaTree(db: Queryable): Promise<AreaTree> {
  const [areas, edges] = await Promise.all([
    db.select().from(area).orderBy(area.code),
    db.select().from(areaEdge),
  ]);
  return {
    areas: new Map(
      areas.map((row): [AreaCode, Area] => [
        row.code as AreaCode,
        {
          code: row.code as AreaCode,
          name: row.name,
          aliases: row.aliases,
          formerNames: row.formerNames,
          formerCodes: row.formerCodes,
          level: row.level as AreaLevel,
          isPoolingArea: row.isPoolingArea,
          rollsUp: row.rollsUp,
          note: row.note,
        },
      ]),
    ),
    edges: edges.map(
      (row): AreaEdge => ({
        hierarchy: row.hierarchy as Hierarchy,
        parent: row.parent as AreaCode,
        child: row.child as AreaCode,
        from: row.validFrom === OPEN_START ? null : (row.validFrom as Month),
        to: row.validTo as Month | null,
      }),
    ),
  };
}
