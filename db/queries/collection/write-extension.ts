import { and, eq, isNull } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import { collectionExtension } from "@/db/schema/collection";
import type { AreaCode } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";
import type { FormCode } from "@/lib/domain/submissions/form";
import type { Origin } from "@/lib/domain/vintage";

/** Which statement is meant. */
export type DutyPlace = {
  readonly form: FormCode;
  readonly area: AreaCode;
  readonly through: Month;
  readonly origin: Origin;
};

/** Ends the extension that stands for a statement; the day it gave, null where none stood. */
export async function endExtension(tx: WriteTx, place: DutyPlace, now: Date): Promise<string | null> {
  const [ended] = await tx
    .update(collectionExtension)
    .set({ endedAt: now })
    .where(
      and(
        eq(collectionExtension.form, place.form),
        eq(collectionExtension.areaCode, place.area),
        eq(collectionExtension.through, place.through),
        eq(collectionExtension.origin, place.origin),
        isNull(collectionExtension.endedAt),
      ),
    )
    .returning({ dueOn: collectionExtension.dueOn });
  return ended?.dueOn ?? null;
}

/** Gives a statement more time in place of what stood before; answers the day that stood. */
export async function writeExtension(
  tx: WriteTx,
  place: DutyPlace,
  extension: { readonly dueOn: string; readonly reason: string; readonly by: string },
  now: Date,
): Promise<string | null> {
  const former = await endExtension(tx, place, now);
  await tx.insert(collectionExtension).values({
    form: place.form,
    areaCode: place.area,
    through: place.through,
    origin: place.origin,
    dueOn: extension.dueOn,
    reason: extension.reason,
    grantedBy: extension.by,
    grantedAt: now,
  });
  return former;
}
