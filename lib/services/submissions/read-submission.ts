import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { areaTree } from "@/db/queries/areas/area-tree";
import { mappingsFor } from "@/db/queries/mappings/mapping-rows";
import { type SubmissionRow, submissionRow } from "@/db/queries/submissions/submission-row";
import { submissionWithFile } from "@/db/queries/submissions/submission-with-file";
import type { Area } from "@/lib/domain/area";
import { refuse } from "@/lib/domain/refusal";
import type { Finding } from "@/lib/domain/submissions/finding";
import { SUBMISSION_STATUSES, type SubmissionStatus } from "@/lib/domain/submissions/status";
import type { Context } from "../context";
import { knownFigures } from "./known-figures";
import { readStatementFile } from "./read-statement-file";
import { settleReading } from "./settle-reading";
import { submittedForm } from "./submitted-form";

export type SubmissionReading = { readonly status: SubmissionStatus; readonly findings: readonly Finding[] };

/**
 * Reads the file of a submission that waits for it: afterwards it is a draft, or refused with everything that is wrong
 * at once. The file is kept unless it could not be read or holds identity. Runs in the worker and the command line only.
 */
export async function readSubmission(context: Context, id: number, path: string): Promise<SubmissionReading> {
  const row =
    (await submissionRow(context.db, context.scope, id)) ?? refuse("not-found", `没有第 ${id} 号报送`);
  const tree = await areaTree(context.db);
  const area = tree.areas.get(row.area) as Area;
  const otherAreas = [...tree.areas.values()].filter(
    (other) => other.code !== area.code && other.level === area.level,
  );
  const known = knownFigures(context.db, row);
  // Where the file turns out to be unreadable nobody waits for it.
  known.catch(() => {});
  const [layout, mappings] = await Promise.all([
    submittedForm(context.db, tree, row),
    mappingsFor(context.db, row),
  ]);
  const stated = { ...row, layout, area, otherAreas, mappings };
  const file = await readStatementFile(path, row.fileName ?? path, stated, known);
  const bytes = file.keepFile ? await readFile(path) : null;
  const findings = [...file.findings, ...(bytes ? await sameFile(context, row, bytes) : [])];
  const { entries, outline } = file;
  const status = await settleReading(context, row, { entries, findings, outline }, bytes);
  return { status, findings };
}

/** The same bytes came before: a file that was sent twice, or the old one by mistake. */
async function sameFile({ db }: Context, row: SubmissionRow, bytes: Uint8Array): Promise<Finding[]> {
  const hash = createHash("sha256").update(bytes).digest("hex");
  const earlier = await submissionWithFile(db, row, hash, row.id);
  if (!earlier) return [];
  const message = `与第 ${earlier.id} 号报送（${SUBMISSION_STATUSES[earlier.status]}）的文件完全相同，请确认没有传错文件`;
  return [{ severity: "note", sheet: null, cell: null, rule: "same-file", message }];
}
