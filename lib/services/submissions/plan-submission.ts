import { type SubmissionRow, submissionRows } from "@/db/queries/submissions/submission-row";
import { refuse } from "@/lib/domain/refusal";
import type { Origin } from "@/lib/domain/vintage";
import { areaTree } from "../areas/area-tree";
import { type Context, requireArea, requirePermission } from "../context";
import { formRegister } from "../forms/form-register";
import { type AskedStatement, type StatementPlace, statementPlace } from "./statement-place";

export type PlannedSubmission = {
  readonly place: StatementPlace;
  readonly origin: Origin;
  /** The published statement that an accepted one would replace; lists of published items replace none. */
  readonly replaces: SubmissionRow | null;
};

/** What a submission would be, before a byte of its file is taken: permitted, resolved, and what it would replace. */
export async function planSubmission(
  context: Context,
  asked: AskedStatement & { readonly origin?: Origin | undefined },
): Promise<PlannedSubmission> {
  requirePermission(context, "submit");
  const origin = asked.origin ?? context.actor.origin;
  const [tree, book] = await Promise.all([areaTree(context), formRegister(context.db)]);
  const place = statementPlace(tree, book, origin, asked);
  requireArea(context, place.area.code);
  const [replaces] =
    place.form === "bulletin"
      ? []
      : await submissionRows(
          context.db,
          context.scope,
          { ...place, area: place.area.code, origin, statuses: ["published"] },
          1,
        );
  return { place, origin, replaces: replaces ?? null };
}

/** A published statement is replaced for a stated reason only. */
export function requireReason({ place, replaces }: PlannedSubmission, reason: string | null): void {
  if (!replaces || reason?.trim()) return;
  refuse(
    "invalid-input",
    `${place.area.name} ${place.period} 的这张表已经发布（第 ${replaces.id} 号），更正须写明原因`,
  );
}
