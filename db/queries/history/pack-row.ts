import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { historyPack } from "@/db/schema/history";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import type { Finding } from "@/lib/domain/submissions/finding";
import type { PackStatus, SkippedStatement } from "@/lib/domain/submissions/history/pack-status";
import type { Origin } from "@/lib/domain/vintage";

export type PackRow = {
  readonly id: number;
  readonly area: AreaCode;
  readonly origin: Origin;
  readonly status: PackStatus;
  readonly fileName: string;
  readonly fileHash: string | null;
  readonly quarantineId: string | null;
  readonly reason: string | null;
  readonly findings: readonly Finding[];
  readonly skipped: readonly SkippedStatement[];
  readonly submittedBy: number | null;
  readonly submitterName: string;
  readonly createdAt: Date;
};

const COLUMNS = {
  id: historyPack.id,
  area: historyPack.areaCode,
  origin: historyPack.origin,
  status: historyPack.status,
  fileName: historyPack.fileName,
  fileHash: historyPack.fileHash,
  quarantineId: historyPack.quarantineId,
  reason: historyPack.reason,
  findings: historyPack.findings,
  skipped: historyPack.skipped,
  submittedBy: historyPack.submittedBy,
  submitterName: historyPack.submitterName,
  createdAt: historyPack.createdAt,
};

const within = (scope: AreaScope): SQL =>
  sql`${historyPack.areaCode} = any(${sql.param([...scope.areas])}::text[])`;

/** One pack; null when there is none or it lies outside the scope. */
export async function packRow(
  db: Queryable,
  scope: AreaScope,
  id: number,
  lock = false,
): Promise<PackRow | null> {
  const query = db
    .select(COLUMNS)
    .from(historyPack)
    .where(and(eq(historyPack.id, id), within(scope)));
  const [row] = await (lock ? query.for("update") : query);
  return (row as PackRow | undefined) ?? null;
}

/** The latest packs of these areas, the newest first. */
export async function packRows(
  db: Queryable,
  scope: AreaScope,
  areas: readonly AreaCode[],
  origin: Origin,
  limit: number,
): Promise<PackRow[]> {
  const rows = await db
    .select(COLUMNS)
    .from(historyPack)
    .where(and(within(scope), inArray(historyPack.areaCode, [...areas]), eq(historyPack.origin, origin)))
    .orderBy(desc(historyPack.id))
    .limit(limit);
  return rows as PackRow[];
}
