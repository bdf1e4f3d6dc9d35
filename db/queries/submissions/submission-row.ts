import { and, desc, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { submission } from "@/db/schema/submission";
import { user } from "@/db/schema/user";
import type { AreaScope } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";
import type { FormCode } from "@/lib/domain/submissions/form";
import type { SubmissionStatus } from "@/lib/domain/submissions/status";
import type { Origin, Vintage } from "@/lib/domain/vintage";

export type SubmissionRow = {
  readonly id: number;
  readonly form: FormCode;
  readonly area: AreaCode;
  readonly period: string;
  readonly through: Month;
  readonly vintage: Vintage;
  readonly origin: Origin;
  readonly status: SubmissionStatus;
  /** Whether the prefecture's review is asked of it; null until it is handed in, and for what nobody handed in. */
  readonly reviewAsked: boolean | null;
  readonly version: number;
  readonly fileName: string | null;
  readonly fileHash: string | null;
  /** Of the file as its sender gave it, whether or not it was kept. */
  readonly uploadHash: string | null;
  readonly quarantineId: string | null;
  readonly supersedes: number | null;
  readonly reason: string | null;
  readonly submittedBy: number | null;
  readonly submitterName: string | null;
  readonly createdAt: Date;
  readonly publishedAs: number | null;
  /** The pack of history that it came with. */
  readonly packId: number | null;
};

const COLUMNS = {
  id: submission.id,
  form: submission.form,
  area: submission.areaCode,
  period: submission.period,
  through: submission.through,
  vintage: submission.vintage,
  origin: submission.origin,
  status: submission.status,
  reviewAsked: submission.reviewAsked,
  version: submission.version,
  fileName: submission.fileName,
  fileHash: submission.fileHash,
  uploadHash: submission.uploadHash,
  quarantineId: submission.quarantineId,
  supersedes: submission.supersedes,
  reason: submission.reason,
  submittedBy: submission.submittedBy,
  // What was loaded or imported has no account behind it, only the name of who sent it in.
  submitterName: sql<string | null>`coalesce(${user.name}, (
    select e.actor_name from submission_event e where e.submission_id = ${submission.id} order by e.id limit 1))`,
  createdAt: submission.createdAt,
  publishedAs: submission.publishedAs,
  packId: submission.packId,
};

const within = (scope: AreaScope): SQL =>
  sql`${submission.areaCode} = any(${sql.param([...scope.areas])}::text[])`;

/** One submission; null when there is none or it lies outside the scope. */
export async function submissionRow(
  db: Queryable,
  scope: AreaScope,
  id: number,
  lock = false,
): Promise<SubmissionRow | null> {
  const query = db
    .select(COLUMNS)
    .from(submission)
    .leftJoin(user, eq(user.id, submission.submittedBy))
    .where(and(eq(submission.id, id), within(scope)));
  const [row] = await (lock ? query.for("update", { of: submission }) : query);
  return (row as SubmissionRow | undefined) ?? null;
}

export type SubmissionFilter = {
  readonly form?: string | undefined;
  readonly area?: string | undefined;
  readonly through?: string | undefined;
  readonly vintage?: string | undefined;
  readonly origin?: string | undefined;
  readonly statuses?: readonly SubmissionStatus[] | undefined;
  /** Only those after which nothing more came in for their place. */
  readonly lastOfPlace?: boolean | undefined;
  /** Only those before this one. */
  readonly below?: number | undefined;
};

const matching = (scope: AreaScope, filter: SubmissionFilter): SQL | undefined =>
  and(
    within(scope),
    filter.form ? eq(submission.form, filter.form) : undefined,
    filter.area ? eq(submission.areaCode, filter.area) : undefined,
    filter.through ? eq(submission.through, filter.through) : undefined,
    filter.vintage ? eq(submission.vintage, filter.vintage) : undefined,
    filter.origin ? eq(submission.origin, filter.origin) : undefined,
    filter.statuses ? inArray(submission.status, [...filter.statuses]) : undefined,
    filter.below ? lt(submission.id, filter.below) : undefined,
    filter.lastOfPlace
      ? sql`not exists (
          select from submission later
          where later.area_code = ${submission.areaCode} and later.form = ${submission.form}
            and later.through = ${submission.through} and later.vintage = ${submission.vintage}
            and later.origin = ${submission.origin} and later.id > ${submission.id})`
      : undefined,
  );

/** How many submissions in scope there are. */
export const countSubmissions = (
  db: Queryable,
  scope: AreaScope,
  filter: SubmissionFilter,
): Promise<number> => db.$count(submission, matching(scope, filter));

/** Submissions in scope, the newest first. */
export async function submissionRows(
  db: Queryable,
  scope: AreaScope,
  filter: SubmissionFilter,
  limit: number,
  offset = 0,
): Promise<SubmissionRow[]> {
  const rows = await db
    .select(COLUMNS)
    .from(submission)
    .leftJoin(user, eq(user.id, submission.submittedBy))
    .where(matching(scope, filter))
    .orderBy(desc(submission.id))
    .limit(limit)
    .offset(offset);
  return rows as SubmissionRow[];
}
