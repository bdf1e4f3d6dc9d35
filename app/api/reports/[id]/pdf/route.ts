import { refuse } from "@/lib/domain/refusal";
import { requestReportPdf } from "@/lib/services/reports/request-report-pdf";
import { api } from "@/lib/web/api";
import { download } from "@/lib/web/download";
import { reportPrinting } from "@/lib/web/report-printing";

/** `GET /api/reports/<id>/pdf`: waits for the worker, which sets the report. */
export const GET = api("read-reports", async (viewer, request, { id }: { id: string }) => {
  if (!/^\d{1,15}$/.test(id)) refuse("not-found", "没有这份报告");
  return await download(viewer, request, await requestReportPdf(viewer, Number(id), reportPrinting()));
});
