import type { Queryable } from "@/db/client";
import { historyPlaces } from "@/db/queries/history/history-places";
import type { PackRow } from "@/db/queries/history/pack-row";
import type { AreaScope } from "@/lib/domain/access";
import type { SkippedStatement } from "@/lib/domain/submissions/history/pack-status";
import type { HistoryStatement } from "@/lib/domain/submissions/history/read-history";
import type { SubmissionStatus } from "@/lib/domain/submissions/status";

/** A statement that is opened, with what it would replace. */
export type PlannedStatement = { readonly statement: HistoryStatement; readonly supersedes: number | null };

export type PackPlan = {
  readonly opened: readonly PlannedStatement[];
  readonly skipped: readonly SkippedStatement[];
};

const UNDER_WAY: ReadonlySet<SubmissionStatus> = new Set(["reading", "draft", "submitted", "reviewed"]);

/** Which statements of a pack are opened: not what is empty, on its way, or published and not to be corrected. */
export async function planPack(
  db: Queryable,
  scope: AreaScope,
  { area, origin, reason }: PackRow,
  statements: readonly HistoryStatement[],
): Promise<PackPlan> {
  const months = [...new Set(statements.map(({ through }) => through))];
  const places = await historyPlaces(db, scope, [area], months, origin);
  const opened: PlannedStatement[] = [];
  const skipped: SkippedStatement[] = [];
  for (const statement of statements) {
    const { form, period, through, vintage } = statement;
    const stands = places.find(
      (place) => place.form === form && place.through === through && place.vintage === vintage,
    );
    const published = stands?.status === "published" ? stands.submission : null;
    const why = statement.isEmpty
      ? "empty"
      : published !== null && !reason
        ? "published"
        : stands && UNDER_WAY.has(stands.status)
          ? "under-way"
          : null;
    if (why) skipped.push({ form, period, why, submission: stands?.submission ?? null });
    else opened.push({ statement, supersedes: published });
  }
  return { opened, skipped };
}
