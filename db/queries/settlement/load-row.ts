import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Queryable } from "@/db/client";
import { settlementLoad } from "@/db/schema/settlement";
import { user } from "@/db/schema/user";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import type { HeaderMapping } from "@/lib/domain/settlement/header-mapping";
import type { LoadStatus } from "@/lib/domain/settlement/load-status";
import type { Origin } from "@/lib/domain/vintage";

export type LoadRow = {
  readonly id: number;
  readonly area: AreaCode;
  readonly period: string;
  readonly origin: Origin;
  readonly status: LoadStatus;
  readonly version: number;
  readonly fileName: string;
  readonly fileSize: number;
  readonly fileHash: string;
  readonly quarantineId: string | null;
  readonly encoding: string | null;
  readonly rows: number | null;
  readonly firstLine: number | null;
  readonly lastLine: number | null;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly mapping: HeaderMapping | null;
  readonly note: string | null;
  readonly reason: string | null;
  readonly uploadedBy: number | null;
  readonly uploaderName: string | null;
  readonly uploadedAt: Date;
  readonly activatorName: string | null;
  readonly activatedAt: Date | null;
  readonly submission: number | null;
  readonly replaces: number | null;
  readonly rowsDeletedAt: Date | null;
};

const activator = alias(user, "activator");

const COLUMNS = {
  id: settlementLoad.id,
  area: settlementLoad.areaCode,
  period: settlementLoad.period,
  origin: settlementLoad.origin,
  status: settlementLoad.status,
  version: settlementLoad.version,
  fileName: settlementLoad.fileName,
  fileSize: settlementLoad.fileSize,
  fileHash: settlementLoad.fileHash,
  quarantineId: settlementLoad.quarantineId,
  encoding: settlementLoad.encoding,
  rows: settlementLoad.rows,
  firstLine: settlementLoad.firstLine,
  lastLine: settlementLoad.lastLine,
  firstDate: settlementLoad.firstDate,
  lastDate: settlementLoad.lastDate,
  mapping: settlementLoad.mapping,
  note: settlementLoad.note,
  reason: settlementLoad.reason,
  uploadedBy: settlementLoad.uploadedBy,
  uploaderName: user.name,
  uploadedAt: settlementLoad.uploadedAt,
  activatorName: activator.name,
  activatedAt: settlementLoad.activatedAt,
  submission: settlementLoad.submissionId,
  replaces: settlementLoad.replaces,
  rowsDeletedAt: settlementLoad.rowsDeletedAt,
};

const within = (scope: AreaScope): SQL =>
  sql`${settlementLoad.areaCode} = any(${sql.param([...scope.areas])}::text[])`;

/** One load; null when there is none or it lies outside the scope. */
export async function loadRow(
  db: Queryable,
  scope: AreaScope,
  id: number,
  lock = false,
): Promise<LoadRow | null> {
  const query = db
    .select(COLUMNS)
    .from(settlementLoad)
    .leftJoin(user, eq(user.id, settlementLoad.uploadedBy))
    .leftJoin(activator, eq(activator.id, settlementLoad.activatedBy))
    .where(and(eq(settlementLoad.id, id), within(scope)));
  const [row] = await (lock ? query.for("update", { of: settlementLoad }) : query);
  return (row as LoadRow | undefined) ?? null;
}

export type LoadFilter = {
  readonly area?: string | undefined;
  readonly periods?: readonly string[] | undefined;
  readonly origin?: string | undefined;
  readonly fileHash?: string | undefined;
  readonly statuses?: readonly LoadStatus[] | undefined;
  readonly submission?: number | undefined;
};

/** Loads in scope, the newest first. */
export async function loadRows(
  db: Queryable,
  scope: AreaScope,
  filter: LoadFilter,
  limit: number,
): Promise<LoadRow[]> {
  const rows = await db
    .select(COLUMNS)
    .from(settlementLoad)
    .leftJoin(user, eq(user.id, settlementLoad.uploadedBy))
    .leftJoin(activator, eq(activator.id, settlementLoad.activatedBy))
    .where(
      and(
        within(scope),
        filter.area ? eq(settlementLoad.areaCode, filter.area) : undefined,
        filter.periods ? inArray(settlementLoad.period, [...filter.periods]) : undefined,
        filter.origin ? eq(settlementLoad.origin, filter.origin) : undefined,
        filter.fileHash ? eq(settlementLoad.fileHash, filter.fileHash) : undefined,
        filter.statuses ? inArray(settlementLoad.status, [...filter.statuses]) : undefined,
        filter.submission ? eq(settlementLoad.submissionId, filter.submission) : undefined,
      ),
    )
    .orderBy(desc(settlementLoad.id))
    .limit(limit);
  return rows as LoadRow[];
}
