import { and, eq, isNull } from "drizzle-orm";
import type { PublishTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { scopeBreak } from "@/db/schema/comparability";
import type { ScopeBreak } from "@/lib/domain/comparability/scope-break";

/** The shipped entry that a row was registered from. */
export type Shipped = { readonly name: string; readonly checksum: string };

export async function writeBreak(
  tx: PublishTx,
  written: Omit<ScopeBreak, "id">,
  shipped: Shipped | null = null,
): Promise<number> {
  const [row] = await tx
    .insert(scopeBreak)
    .values({
      areaCode: written.area,
      below: written.below,
      fromMonth: written.from,
      vintage: written.vintage,
      origin: written.origin,
      title: written.title,
      measures: [...written.measures],
      indicators: [...written.indicators],
      schemes: [...written.schemes],
      settings: [...written.settings],
      before: written.before,
      after: written.after,
      citation: written.citation,
      restated: written.restated,
      registeredBy: written.by,
      shippedAs: shipped?.name ?? null,
      shippedChecksum: shipped?.checksum ?? null,
      publicationFrom: tx.publication,
    })
    .returning({ id: scopeBreak.id });
  if (!row) throw new Error("A written break has no id");
  return row.id;
}

/** Ends a break that stands; answers whether there was one. */
export async function closeBreak(tx: PublishTx, id: number, by: string, reason: string): Promise<boolean> {
  const closed = await tx
    .update(scopeBreak)
    .set({ publicationTo: tx.publication, withdrawnBy: by, withdrawReason: reason })
    .where(and(eq(scopeBreak.id, id), isNull(scopeBreak.publicationTo)))
    .returning({ id: scopeBreak.id });
  return closed.length > 0;
}

/** The rows a shipped entry was ever registered as, the standing one with its id. */
export async function shippedBreaks(
  db: Queryable,
  name: string,
): Promise<{ readonly id: number; readonly checksum: string | null; readonly stands: boolean }[]> {
  const rows = await db.select().from(scopeBreak).where(eq(scopeBreak.shippedAs, name));
  return rows.map(({ id, shippedChecksum, publicationTo }) => ({
    id,
    checksum: shippedChecksum,
    stands: publicationTo === null,
  }));
}
