import { and, eq, gte, inArray, isNull, lt, or } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import { collectionDuty } from "@/db/schema/collection";
import type { AreaCode } from "@/lib/domain/area";
import { addMonths, type Month } from "@/lib/domain/period";
import type { FormCode } from "@/lib/domain/submissions/form";
import type { Origin } from "@/lib/domain/vintage";

type Place = { readonly form: FormCode; readonly areas: readonly AreaCode[]; readonly origin: Origin };

/** Ends what these areas owe of a form before a month; rules that would only begin later are taken out. */
export async function endDuties(tx: WriteTx, { form, areas, origin }: Place, from: Month): Promise<void> {
  const theirs = and(
    eq(collectionDuty.form, form),
    eq(collectionDuty.origin, origin),
    inArray(collectionDuty.areaCode, [...areas]),
  );
  await tx.delete(collectionDuty).where(and(theirs, gte(collectionDuty.fromMonth, from)));
  await tx
    .update(collectionDuty)
    .set({ toMonth: addMonths(from, -1) })
    .where(
      and(
        theirs,
        lt(collectionDuty.fromMonth, from),
        or(isNull(collectionDuty.toMonth), gte(collectionDuty.toMonth, from)),
      ),
    );
}
