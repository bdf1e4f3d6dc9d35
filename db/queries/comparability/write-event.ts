import { and, eq, isNull } from "drizzle-orm";
import type { PublishTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { event } from "@/db/schema/comparability";
import type { RecordedEvent } from "@/lib/domain/comparability/recorded-event";
import type { Shipped } from "./write-break";

export async function writeEvent(
  tx: PublishTx,
  written: Omit<RecordedEvent, "id">,
  shipped: Shipped | null = null,
): Promise<number> {
  const [row] = await tx
    .insert(event)
    .values({
      areaCode: written.area,
      fromMonth: written.from,
      toMonth: written.to,
      kind: written.kind,
      origin: written.origin,
      words: written.words,
      measures: [...written.measures],
      indicators: [...written.indicators],
      schemes: [...written.schemes],
      citation: written.citation,
      amount: written.amount?.value ?? null,
      amountMeasure: written.amount?.measure ?? null,
      amountScheme: written.amount?.scheme ?? null,
      isMainReason: written.isMainReason,
      recordedBy: written.by,
      shippedAs: shipped?.name ?? null,
      shippedChecksum: shipped?.checksum ?? null,
      publicationFrom: tx.publication,
    })
    .returning({ id: event.id });
  if (!row) throw new Error("A written event has no id");
  return row.id;
}

/** Ends an event that stands; answers whether there was one. */
export async function closeEvent(tx: PublishTx, id: number, by: string, reason: string): Promise<boolean> {
  const closed = await tx
    .update(event)
    .set({ publicationTo: tx.publication, withdrawnBy: by, withdrawReason: reason })
    .where(and(eq(event.id, id), isNull(event.publicationTo)))
    .returning({ id: event.id });
  return closed.length > 0;
}

/** The rows a shipped entry was ever registered as. */
export async function shippedEvents(
  db: Queryable,
  name: string,
): Promise<{ readonly id: number; readonly checksum: string | null; readonly stands: boolean }[]> {
  const rows = await db.select().from(event).where(eq(event.shippedAs, name));
  return rows.map(({ id, shippedChecksum, publicationTo }) => ({
    id,
    checksum: shippedChecksum,
    stands: publicationTo === null,
  }));
}
