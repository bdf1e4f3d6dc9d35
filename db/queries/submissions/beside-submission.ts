import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { SubmissionRow } from "@/db/queries/submissions/submission-row";
import type { NamedSubmission } from "@/lib/domain/submissions/submission-view";

export type BesideSubmission = {
  /** Newer, of the same place. */
  readonly later: NamedSubmission | null;
  /** Published after this one and instead of it. */
  readonly replacedBy: NamedSubmission | null;
  /** Published at the same place now, unless it is this one. */
  readonly published: NamedSubmission | null;
};

/** The other submissions of a submission's place that the caller has read in scope. */
export async function besideSubmission(db: Queryable, row: SubmissionRow): Promise<BesideSubmission> {
  const rows = await db.execute<{
    id: string;
    status: NamedSubmission["status"];
    supersedes: string | null;
  }>(sql`
    select id, status, supersedes from submission
    where area_code = ${row.area} and form = ${row.form} and through = ${row.through} and vintage = ${row.vintage}
      and origin = ${row.origin} and id <> ${row.id}
    order by id desc`);
  const others = rows.map(({ id, status, supersedes }) => ({ id: Number(id), status, supersedes }));
  const named = (found: (typeof others)[number] | undefined): NamedSubmission | null =>
    found ? { id: found.id, status: found.status } : null;
  return {
    later: named(others.find(({ id }) => id > row.id)),
    replacedBy: named(
      others.find(
        ({ status, supersedes }) =>
          Number(supersedes) === row.id && (status === "published" || status === "superseded"),
      ),
    ),
    published: named(others.find(({ status }) => status === "published")),
  };
}
