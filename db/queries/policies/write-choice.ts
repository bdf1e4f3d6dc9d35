import { and, eq, isNull } from "drizzle-orm";
import type { PublishTx } from "@/db/audited-transaction";
import { governingChoice } from "@/db/schema/policy";
import type { GoverningChoice } from "@/lib/domain/policy/governing";

type Placed = Pick<GoverningChoice, "subject" | "scheme" | "group" | "area" | "from">;

/** Ends the choice that stands for a matter, area and month; answers whether there was one. */
export async function closeChoice(tx: PublishTx, place: Placed): Promise<boolean> {
  const closed = await tx
    .update(governingChoice)
    .set({ publicationTo: tx.publication })
    .where(
      and(
        eq(governingChoice.subject, place.subject),
        eq(governingChoice.scheme, place.scheme),
        eq(governingChoice.personGroup, place.group),
        eq(governingChoice.areaCode, place.area),
        eq(governingChoice.fromMonth, place.from),
        isNull(governingChoice.publicationTo),
      ),
    )
    .returning({ key: governingChoice.key });
  return closed.length > 0;
}

/** Writes a choice in the place of the one that stood there before. */
export async function writeChoice(tx: PublishTx, choice: Omit<GoverningChoice, "at">): Promise<void> {
  await closeChoice(tx, choice);
  await tx.insert(governingChoice).values({
    subject: choice.subject,
    areaCode: choice.area,
    scheme: choice.scheme,
    personGroup: choice.group,
    fromMonth: choice.from,
    commitmentId: choice.commitment,
    reason: choice.reason,
    chosenBy: choice.by,
    publicationFrom: tx.publication,
  });
}
