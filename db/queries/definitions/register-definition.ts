import { and, eq } from "drizzle-orm";
import type { PublishTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { indicatorDefinition } from "@/db/schema/indicator";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";

/** The checksum a version was registered with; null when it is not registered. */
export async function registeredChecksum(
  db: Queryable,
  code: string,
  version: number,
): Promise<string | null> {
  const [row] = await db
    .select({ checksum: indicatorDefinition.checksum })
    .from(indicatorDefinition)
    .where(and(eq(indicatorDefinition.code, code), eq(indicatorDefinition.version, version)));
  return row?.checksum ?? null;
}

/** Adds a version to the append-only list (MODEL M12). */
export async function registerDefinition(
  tx: PublishTx,
  definition: IndicatorDefinition,
  checksum: string,
  shipped: boolean,
  now: Date,
): Promise<void> {
  await tx.insert(indicatorDefinition).values({
    code: definition.code,
    version: definition.version,
    checksum,
    body: definition,
    validFrom: definition.from,
    validTo: definition.to,
    shipped,
    publicationFrom: tx.publication,
    registeredAt: now,
  });
}
