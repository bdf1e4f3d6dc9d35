import { eq, sql } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import { ensureSeries } from "@/db/queries/series/series-ids";
import { submissionEntry, submissionFinding, submissionOutline } from "@/db/schema/submission";
import { type Entry, entryKey } from "@/lib/domain/submissions/entry";
import type { Finding } from "@/lib/domain/submissions/finding";
import type { StatementOutline } from "@/lib/domain/submissions/mapping/statement-outline";

/**
 * Stores what a file says, what is wrong with it and what may be confirmed of it, in the place of an earlier reading.
 * Entries of a refused file are not stored.
 */
export async function recordReading(
  tx: WriteTx,
  submission: number,
  entries: readonly Entry[],
  findings: readonly Finding[],
  outline: StatementOutline | null,
): Promise<void> {
  await tx.delete(submissionFinding).where(eq(submissionFinding.submissionId, submission));
  await tx.delete(submissionEntry).where(eq(submissionEntry.submissionId, submission));
  await tx.delete(submissionOutline).where(eq(submissionOutline.submissionId, submission));
  if (outline) await tx.insert(submissionOutline).values({ submissionId: submission, body: outline });
  if (findings.length > 0) {
    await tx
      .insert(submissionFinding)
      .values(findings.map((finding, position) => ({ ...finding, submissionId: submission, position })));
  }
  if (entries.length === 0) return;
  const series = await ensureSeries(tx, entries);
  await tx.insert(submissionEntry).values(
    entries.map((entry) => ({
      submissionId: submission,
      seriesId: series.get(entryKey(entry)) as number,
      value: entry.value,
      bound: entry.bound,
      written: entry.written,
      unit: entry.unit,
      decimals: entry.decimals,
      sheet: entry.sheet,
      cell: entry.cell,
    })),
  );
}

/** The answer to what asks for a sentence travels with the submission. */
export async function recordExplanation(tx: WriteTx, submission: number, text: string): Promise<void> {
  await tx.execute(sql`
    update submission_finding set explanation = ${text}
    where submission_id = ${submission} and severity = 'explain'`);
}
