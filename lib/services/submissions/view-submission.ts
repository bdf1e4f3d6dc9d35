import { areaTree } from "@/db/queries/areas/area-tree";
import { acceptedValues } from "@/db/queries/facts/accepted-values";
import { besideSubmission } from "@/db/queries/submissions/beside-submission";
import { submissionCells } from "@/db/queries/submissions/submission-cells";
import { type SubmissionRow, submissionRow } from "@/db/queries/submissions/submission-row";
import { submissionEvents, submissionFindings } from "@/db/queries/submissions/submission-story";
import type { Area } from "@/lib/domain/area";
import type { Decimal } from "@/lib/domain/decimal";
import { ACCOUNTING_NAMES } from "@/lib/domain/measures/measure";
import { sameMonthLastYear } from "@/lib/domain/period";
import { actsFor } from "@/lib/domain/submissions/acts";
import { groupFindings } from "@/lib/domain/submissions/finding-group";
import { formName } from "@/lib/domain/submissions/form-catalogue";
import { listedItems } from "@/lib/domain/submissions/listed-items";
import { statementDifferences } from "@/lib/domain/submissions/statement-difference";
import { statementTables } from "@/lib/domain/submissions/statement-table";
import { isSettled } from "@/lib/domain/submissions/status";
import type { SubmissionCell } from "@/lib/domain/submissions/submission-cell";
import type { ComparedWith, NamedSubmission, SubmissionView } from "@/lib/domain/submissions/submission-view";
import { collectionStatus } from "../collection/collection-status";
import type { Context } from "../context";
import { reviewAskedOf } from "../review-rules/review-asked-of";
import { seeSubmission } from "./see-submission";
import { submittedForm } from "./submitted-form";

const byKey = (cells: readonly SubmissionCell[]): Map<string, Decimal> =>
  new Map(cells.map(({ key, value }) => [key, value]));

async function lastYearsValues({ db }: Context, row: SubmissionRow): Promise<Map<string, Decimal>> {
  const before = sameMonthLastYear(row.through);
  const values = await acceptedValues(db, row.area, before, row.vintage, row.origin);
  return new Map([...values].map(([key, { value }]) => [key, value]));
}

/** What a submission is compared with: a settled one with what it replaced, one on its way with what is published now. */
async function replacedBy(
  { db, scope }: Context,
  row: SubmissionRow,
  published: NamedSubmission | null,
): Promise<NamedSubmission | null> {
  if (!isSettled(row.status)) return published;
  return row.supersedes === null ? null : await submissionRow(db, scope, row.supersedes);
}

async function dueOf(context: Context, row: SubmissionRow): Promise<SubmissionView["due"]> {
  const duties = await collectionStatus(context, row.through, row.origin);
  const duty = duties.find(({ area, form }) => area === row.area && form === row.form);
  return duty ? { on: duty.dueOn, daysLate: duty.published ? duty.cameLate : duty.daysLate } : null;
}

/** One submission with its findings, its numbers laid out as the form, its story and what the actor may do with it. */
export async function viewSubmission(
  context: Context,
  id: number,
  asked: ComparedWith | null,
): Promise<SubmissionView> {
  const { db, actor } = context;
  const row = await seeSubmission(context, id);
  const [tree, findings, story, cells, beside, due, reviewAsked] = await Promise.all([
    areaTree(db),
    submissionFindings(db, id),
    submissionEvents(db, id),
    submissionCells(db, id),
    besideSubmission(db, row),
    dueOf(context, row),
    reviewAskedOf(db, row),
  ]);
  const replaces = await replacedBy(context, row, beside.published);
  const before = replaces && cells.length > 0 ? await submissionCells(db, replaces.id) : null;
  const comparedWith = asked ?? (before ? "before" : "year");
  const bases =
    comparedWith === "year"
      ? await lastYearsValues(context, row)
      : comparedWith === "before" && before
        ? byKey(before)
        : new Map<string, Decimal>();
  const form = await submittedForm(db, tree, row);
  const own = actor.kind === "user" && actor.id === row.submittedBy;
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    ...row,
    reviewAsked: form === null || (row.reviewAsked === null && isSettled(row.status)) ? null : reviewAsked,
    formName: formName(row.form),
    accounting: form ? ACCOUNTING_NAMES[form.accounting] : null,
    area: tree.areas.get(row.area) as Area,
    hasWorkbook: row.fileHash !== null || (row.publishedAs !== null && form !== null),
    explanation: findings.find(({ explanation }) => explanation !== null)?.explanation ?? null,
    submitter: row.submitterName ?? story[0]?.actorName ?? null,
    due,
    replaces: replaces && { id: replaces.id, status: replaces.status },
    replacedBy: beside.replacedBy?.id ?? null,
    later: beside.later,
    findings: groupFindings(findings),
    counts: { refuse: count("refuse"), explain: count("explain"), note: count("note") },
    tables: form && cells.length > 0 ? statementTables(form, cells, bases) : [],
    items: form ? [] : listedItems(cells),
    comparedWith,
    differences: before ? statementDifferences(form, before, cells) : null,
    story: story.map(({ at, actorName, act, note }) => ({ at, by: actorName, act, note })),
    acts: actor.kind === "user" ? actsFor(actor.role, row.status, own, reviewAsked) : [],
    own,
  };
}
