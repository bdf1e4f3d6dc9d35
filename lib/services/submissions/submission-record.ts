import type { SubmissionRow } from "@/db/queries/submissions/submission-row";
import {
  type StoredFinding,
  submissionEvents,
  submissionFindings,
} from "@/db/queries/submissions/submission-story";
import type { AreaTree } from "@/lib/domain/area";
import { SEVERITY_NAMES, type Severity } from "@/lib/domain/submissions/finding";
import { FINDING_ADVICE } from "@/lib/domain/submissions/finding-advice";
import { formName } from "@/lib/domain/submissions/form-catalogue";
import { ACT_NAMES, NEXT_STEPS, SUBMISSION_STATUSES } from "@/lib/domain/submissions/status";
import { areaTree } from "../areas/area-tree";
import type { Context } from "../context";
import { seeSubmission } from "./see-submission";

/** Where a submission is found by programs and by people. */
export const submissionAddresses = (id: number, site: string) => ({
  record: `${site}/api/v1/submissions/${id}`,
  page: `${site}/submissions/${id}`,
});

/** A submission as the open interface lists it. */
export const submissionLine = (tree: AreaTree, row: SubmissionRow, site: string) => ({
  id: row.id,
  form: row.form,
  formName: formName(row.form),
  area: { code: row.area, name: tree.areas.get(row.area)?.name ?? row.area },
  period: row.period,
  through: row.through,
  vintage: row.vintage,
  origin: row.origin,
  status: row.status,
  statusName: SUBMISSION_STATUSES[row.status],
  fileName: row.fileName,
  submitter: row.submitterName,
  createdAt: row.createdAt.toISOString(),
  ...submissionAddresses(row.id, site),
});

/** One submission with everything that is wrong with it, by cell, and its story: for programs. */
export async function submissionRecord(context: Context, id: number, site: string) {
  const row = await seeSubmission(context, id);
  const [tree, findings, story] = await Promise.all([
    areaTree(context),
    submissionFindings(context.db, id),
    submissionEvents(context.db, id),
  ]);
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    ...submissionLine(tree, row, site),
    version: row.version,
    nextStep: NEXT_STEPS[row.status],
    reviewAsked: row.reviewAsked,
    sha256: row.uploadHash ?? row.fileHash,
    reason: row.reason,
    publication: row.publishedAs,
    counts: { refuse: count("refuse"), explain: count("explain"), note: count("note") },
    findings: findings.map(foundAt),
    story: story.map(({ at, actorName, act, note }) => ({
      at: at.toISOString(),
      by: actorName,
      act,
      actName: Object.hasOwn(ACT_NAMES, act) ? ACT_NAMES[act as keyof typeof ACT_NAMES] : act,
      note,
    })),
  };
}

/** A finding in words: what it is called, what was found, how it is mended. */
export const foundAt = (
  finding: Omit<StoredFinding, "explanation"> & { readonly explanation?: string | null },
) => ({
  severity: finding.severity,
  severityName: SEVERITY_NAMES[finding.severity],
  sheet: finding.sheet,
  cell: finding.cell,
  rule: finding.rule,
  ...FINDING_ADVICE[finding.rule],
  message: finding.message,
  explanation: finding.explanation ?? null,
});
