import { Refusal, type RefusalCode, refuse } from "@/lib/domain/refusal";
import type { RenderedReport } from "@/lib/domain/reports/report-pdf";
import { renderedPdf } from "@/lib/services/reports/rendered-pdf";
import { requestReportPdf } from "@/lib/services/reports/request-report-pdf";
import { reportPrinting } from "@/lib/web/report-printing";
import { currentViewer } from "@/lib/web/viewer";

const PATIENCE_MS = 30_000;

const STATUSES: Record<RefusalCode, number> = {
  "not-signed-in": 401,
  "not-permitted": 403,
  "out-of-scope": 403,
  "not-found": 404,
  "invalid-input": 400,
  conflict: 409,
  unavailable: 503,
};

const words = (status: number, text: string): Response =>
  new Response(`${text}。`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });

async function pdfFor(id: string): Promise<RenderedReport> {
  const viewer = (await currentViewer()) ?? refuse("not-signed-in", "登录已失效，请重新登录");
  if (!/^\d{1,15}$/.test(id)) refuse("not-found", "没有这份报告");
  const asked = await requestReportPdf(viewer, Number(id), reportPrinting());
  if (typeof asked !== "number") return asked;
  return (
    (await renderedPdf(viewer, asked, PATIENCE_MS)) ?? refuse("unavailable", "报告正在排版，请过一会儿再下载")
  );
}

/** `GET /api/reports/<id>/pdf`: waits for the worker, which sets the report. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    const { fileName, bytes } = await pdfFor((await params).id);
    return new Response(Buffer.from(bytes), {
      headers: {
        "content-type": "application/pdf",
        "content-length": String(bytes.byteLength),
        "content-disposition": `attachment; filename="report.pdf"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return words(STATUSES[error.code], error.message);
    console.error(error);
    return words(500, "系统出错，请稍后重试；如果仍然不行，请告诉系统管理员发生的时间");
  }
}
