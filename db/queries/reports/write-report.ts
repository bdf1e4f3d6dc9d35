import { and, eq } from "drizzle-orm";
import type { WriteTx } from "@/db/audited-transaction";
import { report, reportEvent } from "@/db/schema/report";
import type { ReportContent } from "@/lib/domain/reports/report-content";
import type { ReportHappening, ReportStatus } from "@/lib/domain/reports/status";

export type NewReport = {
  readonly content: ReportContent;
  readonly contentHash: string;
  readonly version: number;
  readonly replaces: number | null;
  readonly explanation: string | null;
  readonly correctionReason: string | null;
  readonly createdBy: number | null;
};

const ofContent = ({
  content,
  contentHash,
  explanation,
}: Pick<NewReport, "content" | "contentHash" | "explanation">) => ({
  publication: content.publication,
  title: content.document.title.join(""),
  content,
  contentHash,
  explanation,
});

/** Opens a draft and answers its number; null when that version exists. */
export async function createReport(tx: WriteTx, asked: NewReport, now: Date): Promise<number | null> {
  const { content, version, replaces, correctionReason, createdBy } = asked;
  const [row] = await tx
    .insert(report)
    .values({
      ...ofContent(asked),
      kind: content.kind,
      areaCode: content.area,
      period: content.period,
      through: content.edition.through,
      origin: content.edition.origin,
      status: "draft",
      version,
      replaces,
      correctionReason,
      createdBy,
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: report.id });
  return row?.id ?? null;
}

/** Gives a draft new content; who last took the figures is its author. */
export async function replaceContent(
  tx: WriteTx,
  id: number,
  asked: Pick<NewReport, "content" | "contentHash" | "explanation" | "createdBy">,
): Promise<void> {
  await tx
    .update(report)
    .set({ ...ofContent(asked), createdBy: asked.createdBy })
    .where(eq(report.id, id));
}

export type Issue = {
  readonly documentNumber: string | null;
  readonly signer: string;
  readonly issuedOn: string;
};

/** Moves a report on from the status it was seen in; false when somebody else was first. */
export async function changeReportStatus(
  tx: WriteTx,
  id: number,
  from: ReportStatus,
  to: ReportStatus,
  issue: Issue | null = null,
): Promise<boolean> {
  const moved = await tx
    .update(report)
    .set({ status: to, ...issue })
    .where(and(eq(report.id, id), eq(report.status, from)))
    .returning({ id: report.id });
  return moved.length === 1;
}

/** Keeps the issued PDF by its hash, once. */
export async function keepPdf(tx: WriteTx, id: number, pdfHash: string): Promise<void> {
  await tx.update(report).set({ pdfHash }).where(eq(report.id, id));
}

export type NewReportEvent = {
  readonly report: number;
  readonly actorId: number | null;
  readonly actorName: string;
  readonly act: ReportHappening;
  readonly note: string | null;
  readonly contentHash: string;
};

/** Adds to a report's own story, which its readers see. */
export async function addReportEvent(tx: WriteTx, event: NewReportEvent, now: Date): Promise<void> {
  const { report: reportId, ...values } = event;
  await tx.insert(reportEvent).values({ ...values, reportId, at: now });
}
