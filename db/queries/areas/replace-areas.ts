import { sql } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import type { AreaSeed } from "@/db/reference-files";
import { area, areaEdge } from "@/db/schema/area";
import { OPEN_START } from "./area-tree";

/** Writes the shipped areas and their edges over what is there; edges that a bureau dated itself are kept. */
export async function replaceAreas(tx: WriteTx, seeds: readonly AreaSeed[]): Promise<void> {
  await tx
    .insert(area)
    .values(seeds.map(({ administrative: _a, pooling: _p, ...row }) => row))
    .onConflictDoUpdate({
      target: area.code,
      set: {
        name: sql`excluded.name`,
        aliases: sql`excluded.aliases`,
        formerNames: sql`excluded.former_names`,
        formerCodes: sql`excluded.former_codes`,
        level: sql`excluded.level`,
        isPoolingArea: sql`excluded.is_pooling_area`,
        rollsUp: sql`excluded.rolls_up`,
        population2020: sql`excluded.population_2020`,
        populationSource: sql`excluded.population_source`,
        note: sql`excluded.note`,
      },
    });
  const edges = seeds.flatMap((seed) =>
    (
      [
        ["administrative", seed.administrative],
        ["pooling", seed.pooling],
      ] as const
    ).flatMap(([hierarchy, parent]) =>
      parent ? [{ hierarchy, parent, child: seed.code, validFrom: OPEN_START, validTo: null }] : [],
    ),
  );
  await tx.insert(areaEdge).values(edges).onConflictDoNothing();
}
