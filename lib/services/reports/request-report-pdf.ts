import { readStoredFile } from "@/db/queries/files/read-file";
import { reportRow } from "@/db/queries/reports/report-row";
import { refuse } from "@/lib/domain/refusal";
import { reportFileName } from "@/lib/domain/reports/report-names";
import type { PdfRequest } from "@/lib/domain/reports/report-pdf";
import { type Context, requirePermission } from "../context";
import type { NamedFile } from "../renderings/rendered-file";
import { requestRendering } from "../renderings/request-rendering";

/** A report's PDF: the kept bytes of an issued one, else the number of the rendering that the worker makes. */
export async function requestReportPdf(
  context: Context,
  id: number,
  printing: Pick<PdfRequest, "figureBase" | "licensedFonts">,
): Promise<NamedFile | number> {
  requirePermission(context, "read-reports");
  const row =
    (await reportRow(context.db, context.scope, id)) ??
    refuse("not-found", "没有这份报告，或不在您的权限范围内");
  const kept = row.pdfHash ? await readStoredFile(context.db, row.pdfHash) : null;
  if (kept) return { ...kept, fileName: reportFileName(row) };
  const { contentHash, issuedOn } = row;
  const request: PdfRequest = { ...printing, report: id, contentHash, issued: issuedOn !== null };
  return await requestRendering(context, "report", request);
}
