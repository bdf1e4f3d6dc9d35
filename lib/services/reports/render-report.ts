import { writeAudited } from "@/db/audited-transaction";
import { readStoredFile } from "@/db/queries/files/read-file";
import { storeFile } from "@/db/queries/files/store-file";
import { type ReportRow, reportRow } from "@/db/queries/reports/report-row";
import { keepPdf } from "@/db/queries/reports/write-report";
import { refuse } from "@/lib/domain/refusal";
import { reportFileName } from "@/lib/domain/reports/report-names";
import type { PdfRequest, RenderedReport } from "@/lib/domain/reports/report-pdf";
import { auditActor, type Context } from "../context";
import { printReport } from "./print-report";

/**
 * A stored report as PDF. An issued one is printed once and kept by its hash: from then on it is those bytes. For the
 * worker and the command line only.
 */
export async function renderReport(context: Context, request: PdfRequest): Promise<RenderedReport> {
  const row =
    (await reportRow(context.db, context.scope, request.report)) ?? refuse("not-found", "没有这份报告");
  const fileName = reportFileName(row);
  if (row.pdfHash) {
    const kept = await readStoredFile(context.db, row.pdfHash);
    return { fileName, bytes: kept?.bytes ?? refuse("not-found", "文件已不在库中") };
  }
  if (row.contentHash !== request.contentHash || (row.issuedOn !== null) !== request.issued)
    refuse("invalid-input", "报告已有新的内容，请重新下载");
  const bytes = await printReport(row.content.document, {
    figureBase: request.figureBase,
    licensedFonts: request.licensedFonts,
    documentNumber: row.documentNumber,
    signer: row.signer,
    date: row.issuedOn ?? row.content.document.date,
    marks: row.issuedOn ? [] : ["草稿"],
  });
  if (row.issuedOn) await keep(context, row, bytes);
  return { fileName, bytes };
}

async function keep(context: Context, row: ReportRow, bytes: Uint8Array): Promise<void> {
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const file = await storeFile(tx, bytes, "application/pdf", context.now);
    await keepPdf(tx, row.id, file);
    const detail = { contentHash: row.contentHash, file };
    return { result: undefined, audit: [{ act: "report.print", subject: `report:${row.id}`, detail }] };
  });
}
