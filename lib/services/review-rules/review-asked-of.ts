import type { Queryable } from "@/db/client";
import { areaTree } from "@/db/queries/areas/area-tree";
import { reviewRules } from "@/db/queries/review-rules/review-rules";
import type { SubmissionRow } from "@/db/queries/submissions/submission-row";
import { rootOf } from "@/lib/domain/submissions/own/form-book";
import { reviewAsked } from "@/lib/domain/submissions/review/review-rule";

type Asked = Pick<SubmissionRow, "reviewAsked" | "area" | "through" | "origin" | "form">;

/** Whether a statement needs the prefecture's review: as it was handed in, or by its bureau's rule as it stands now. */
export async function reviewAskedOf(db: Queryable, row: Asked): Promise<boolean> {
  if (row.reviewAsked !== null) return row.reviewAsked;
  const root = rootOf(await areaTree(db), row.area, row.through);
  return reviewAsked(await reviewRules(db, { root, origin: row.origin }, row.form), row.through);
}
