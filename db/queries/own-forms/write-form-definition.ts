import { and, eq, isNull } from "drizzle-orm";
import type { PublishTx } from "@/db/audited-transaction";
import { formDefinition } from "@/db/schema/own-form";
import type { Month } from "@/lib/domain/period";
import type { OwnFormDefinition } from "@/lib/domain/submissions/own/own-form-definition";

/** Adds a version to the append-only list (MODEL M12). */
export async function registerForm(
  tx: PublishTx,
  definition: OwnFormDefinition,
  checksum: string,
  now: Date,
): Promise<void> {
  const { code, origin, version, root, from } = definition;
  await tx.insert(formDefinition).values({
    ...{ code, origin, version, root, checksum },
    body: definition,
    validFrom: from,
    publicationFrom: tx.publication,
    registeredAt: now,
  });
}

/** Ends every version of a form that is open, with a month; answers how many. */
export async function endForm(
  tx: PublishTx,
  { code, origin }: Pick<OwnFormDefinition, "code" | "origin">,
  endedThrough: Month,
): Promise<number> {
  const ended = await tx
    .update(formDefinition)
    .set({ endedThrough, endedIn: tx.publication })
    .where(
      and(
        eq(formDefinition.code, code),
        eq(formDefinition.origin, origin),
        isNull(formDefinition.endedThrough),
      ),
    )
    .returning({ version: formDefinition.version });
  return ended.length;
}
