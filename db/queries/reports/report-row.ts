import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { report } from "@/db/schema/report";
import { user } from "@/db/schema/user";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";
import type { ReportContent } from "@/lib/domain/reports/report-content";
import type { ReportStatus } from "@/lib/domain/reports/status";
import type { Origin } from "@/lib/domain/vintage";

/** A report without its text. */
export type ReportHead = {
  readonly id: number;
  readonly area: AreaCode;
  readonly period: string;
  readonly through: Month;
  readonly origin: Origin;
  readonly status: ReportStatus;
  readonly version: number;
  readonly publication: number;
  readonly title: string;
  readonly contentHash: string;
  readonly pdfHash: string | null;
  readonly replaces: number | null;
  readonly explanation: string | null;
  readonly correctionReason: string | null;
  readonly documentNumber: string | null;
  readonly signer: string | null;
  readonly issuedOn: string | null;
  readonly createdBy: number | null;
  readonly authorName: string | null;
  readonly createdAt: Date;
};

export type ReportRow = ReportHead & { readonly content: ReportContent };

const HEAD = {
  id: report.id,
  area: report.areaCode,
  period: report.period,
  through: report.through,
  origin: report.origin,
  status: report.status,
  version: report.version,
  publication: report.publication,
  title: report.title,
  contentHash: report.contentHash,
  pdfHash: report.pdfHash,
  replaces: report.replaces,
  explanation: report.explanation,
  correctionReason: report.correctionReason,
  documentNumber: report.documentNumber,
  signer: report.signer,
  issuedOn: report.issuedOn,
  createdBy: report.createdBy,
  authorName: user.name,
  createdAt: report.createdAt,
};

const within = (scope: AreaScope): SQL =>
  sql`${report.areaCode} = any(${sql.param([...scope.areas])}::text[])`;

/** One report; null when there is none or it lies outside the scope. */
export async function reportRow(
  db: Queryable,
  scope: AreaScope,
  id: number,
  lock = false,
): Promise<ReportRow | null> {
  const query = db
    .select({ ...HEAD, content: report.content })
    .from(report)
    .leftJoin(user, eq(user.id, report.createdBy))
    .where(and(eq(report.id, id), within(scope)));
  const [row] = await (lock ? query.for("update", { of: report }) : query);
  return (row as ReportRow | undefined) ?? null;
}

export type ReportFilter = {
  readonly area?: string | undefined;
  readonly period?: string | undefined;
  readonly status?: string | undefined;
  readonly replaces?: number | undefined;
};

/** Reports in scope, the latest period first and of one period the latest version. */
export async function reportHeads(
  db: Queryable,
  scope: AreaScope,
  filter: ReportFilter,
  limit: number,
): Promise<ReportHead[]> {
  const rows = await db
    .select(HEAD)
    .from(report)
    .leftJoin(user, eq(user.id, report.createdBy))
    .where(
      and(
        within(scope),
        filter.area ? eq(report.areaCode, filter.area) : undefined,
        filter.period ? eq(report.period, filter.period) : undefined,
        filter.status ? eq(report.status, filter.status) : undefined,
        filter.replaces ? eq(report.replaces, filter.replaces) : undefined,
      ),
    )
    .orderBy(desc(report.through), report.areaCode, desc(report.version))
    .limit(limit);
  return rows as ReportHead[];
}
