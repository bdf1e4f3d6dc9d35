import { readFile } from "node:fs/promises";
import { writeAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { earlierValues } from "@/db/queries/facts/earlier-values";
import { storeFile } from "@/db/queries/files/store-file";
import { changeStatus } from "@/db/queries/submissions/change-status";
import { addSubmissionEvent } from "@/db/queries/submissions/create-submission";
import { recordReading } from "@/db/queries/submissions/record-reading";
import { submissionRow } from "@/db/queries/submissions/submission-row";
import type { Area } from "@/lib/domain/area";
import { refuse } from "@/lib/domain/refusal";
import { type Finding, refusing } from "@/lib/domain/submissions/finding";
import type { SubmissionStatus } from "@/lib/domain/submissions/status";
import { auditActor, type Context } from "../context";
import { readStatementFile } from "./read-statement-file";

const MEDIA_TYPES: readonly [RegExp, string][] = [
  [/\.xlsx$/i, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  [/\.csv$/i, "text/csv"],
];

const mediaTypeOf = (name: string): string =>
  MEDIA_TYPES.find(([pattern]) => pattern.test(name))?.[1] ?? "application/octet-stream";

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
  const name = row.fileName ?? path;
  const reading = await readStatementFile(
    path,
    name,
    row.form,
    {
      area,
      through: row.through,
      otherAreas: [...tree.areas.values()].filter(
        (other) => other.code !== area.code && other.level === area.level,
      ),
    },
    await earlierValues(context.db, row.area, row.through, row.vintage, row.origin),
  );
  const status: SubmissionStatus = refusing(reading.findings) ? "refused" : "draft";
  const bytes = reading.keepFile ? await readFile(path) : null;
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const fileHash = bytes ? await storeFile(tx, bytes, mediaTypeOf(name), context.now) : undefined;
    await recordReading(tx, id, status === "refused" ? [] : reading.entries, reading.findings);
    const change = {
      submission: id,
      from: row.status,
      to: status,
      version: row.version,
      quarantineId: null,
    } as const;
    const moved = await changeStatus(tx, fileHash ? { ...change, fileHash } : change);
    if (!moved) refuse("conflict", "这份报送已被处理");
    const counts = { refuse: count(reading.findings, "refuse"), explain: count(reading.findings, "explain") };
    const note =
      status === "refused"
        ? `${counts.refuse} 处须更正`
        : counts.explain > 0
          ? `${counts.explain} 处须说明`
          : null;
    await addSubmissionEvent(
      tx,
      { submission: id, actorId: null, actorName: "系统", act: "read", note },
      context.now,
    );
    return {
      result: null,
      audit: [
        {
          act: "submission.read",
          subject: `submission:${id}`,
          detail: { status, ...counts, file: fileHash ?? null },
        },
      ],
    };
  });
  return { status, findings: reading.findings };
}

const count = (findings: readonly Finding[], severity: Finding["severity"]): number =>
  findings.filter((finding) => finding.severity === severity).length;
