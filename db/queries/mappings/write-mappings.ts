import { and, eq, isNull } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import { labelMapping } from "@/db/schema/submission";

export type NewMapping = Pick<
  typeof labelMapping.$inferInsert,
  | "areaCode"
  | "form"
  | "origin"
  | "kind"
  | "sheet"
  | "label"
  | "written"
  | "target"
  | "targetName"
  | "submissionId"
  | "once"
>;

type Confirmed = { readonly by: number | null; readonly name: string; readonly at: Date };

/** Adds a mapping in the place of the one that held for the same label. */
export async function writeMapping(
  tx: WriteTx,
  mapping: NewMapping,
  { by, name, at }: Confirmed,
): Promise<void> {
  await tx
    .update(labelMapping)
    .set({ endedName: name, endedAt: at })
    .where(
      and(
        isNull(labelMapping.endedAt),
        eq(labelMapping.areaCode, mapping.areaCode),
        eq(labelMapping.form, mapping.form),
        eq(labelMapping.origin, mapping.origin),
        eq(labelMapping.kind, mapping.kind),
        eq(labelMapping.sheet, mapping.sheet),
        eq(labelMapping.label, mapping.label),
        eq(labelMapping.once, mapping.once),
        mapping.once ? eq(labelMapping.submissionId, mapping.submissionId) : undefined,
      ),
    );
  await tx.insert(labelMapping).values({ ...mapping, confirmedBy: by, confirmedName: name, confirmedAt: at });
}

/** Ends a mapping; false when somebody else did. */
export async function endMapping(
  tx: WriteTx,
  id: number,
  { name, at }: Pick<Confirmed, "name" | "at">,
): Promise<boolean> {
  const ended = await tx
    .update(labelMapping)
    .set({ endedName: name, endedAt: at })
    .where(and(eq(labelMapping.id, id), isNull(labelMapping.endedAt)))
    .returning({ id: labelMapping.id });
  return ended.length === 1;
}
