import { and, eq, inArray, isNull } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { milestoneEvidence } from "@/db/schema/policy";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import type { MilestoneEvidence } from "@/lib/domain/policy/milestone";
import type { Origin } from "@/lib/domain/vintage";

type Asked = {
  readonly areas: readonly AreaCode[];
  readonly commitment?: string;
  readonly origin: Origin;
};

/** What stands recorded for areas in scope, the earliest deed first. */
export async function milestoneEvidenceOf(
  db: Queryable,
  scope: AreaScope,
  { areas, commitment, origin }: Asked,
): Promise<MilestoneEvidence[]> {
  const inScope = areas.filter((area) => scope.areas.has(area));
  if (inScope.length === 0) return [];
  const rows = await db
    .select()
    .from(milestoneEvidence)
    .where(
      and(
        inArray(milestoneEvidence.areaCode, inScope),
        commitment === undefined ? undefined : eq(milestoneEvidence.commitmentId, commitment),
        eq(milestoneEvidence.origin, origin),
        isNull(milestoneEvidence.withdrawnAt),
      ),
    )
    .orderBy(milestoneEvidence.doneOn, milestoneEvidence.key);
  return rows.map(evidenceOf);
}

const evidenceOf = (row: typeof milestoneEvidence.$inferSelect): MilestoneEvidence => ({
  key: row.key,
  commitment: row.commitmentId,
  area: row.areaCode as AreaCode,
  doneOn: row.doneOn,
  title: row.title,
  url: row.url,
  file: row.fileHash === null ? null : { hash: row.fileHash, name: row.fileName ?? row.fileHash },
  by: row.recordedBy,
  at: row.recordedAt,
});

/** One piece of evidence in scope; null when there is none, or it was withdrawn. */
export async function evidenceByKey(
  db: Queryable,
  scope: AreaScope,
  key: number,
): Promise<MilestoneEvidence | null> {
  const [row] = await db
    .select()
    .from(milestoneEvidence)
    .where(and(eq(milestoneEvidence.key, key), isNull(milestoneEvidence.withdrawnAt)));
  return row && scope.areas.has(row.areaCode as AreaCode) ? evidenceOf(row) : null;
}

export async function addEvidence(
  tx: WriteTx,
  evidence: Omit<MilestoneEvidence, "key">,
  origin: Origin,
): Promise<number> {
  const { commitment, area, doneOn, title, url, file, by, at } = evidence;
  const [row] = await tx
    .insert(milestoneEvidence)
    .values({
      commitmentId: commitment,
      areaCode: area,
      doneOn,
      title,
      url,
      fileHash: file?.hash ?? null,
      fileName: file?.name ?? null,
      origin,
      recordedBy: by,
      recordedAt: at,
    })
    .returning({ key: milestoneEvidence.key });
  return (row as { key: number }).key;
}

/** Answers whether it stood until now. */
export async function withdrawEvidenceRow(
  tx: WriteTx,
  key: number,
  by: string,
  at: Date,
  reason: string,
): Promise<boolean> {
  const rows = await tx
    .update(milestoneEvidence)
    .set({ withdrawnBy: by, withdrawnAt: at, withdrawReason: reason })
    .where(and(eq(milestoneEvidence.key, key), isNull(milestoneEvidence.withdrawnAt)))
    .returning({ key: milestoneEvidence.key });
  return rows.length > 0;
}
