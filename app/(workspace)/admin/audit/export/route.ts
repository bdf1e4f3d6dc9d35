import { shanghaiDate } from "@/lib/domain/period";
import { exportEntries } from "@/lib/services/audit/export-entries";
import { requireViewer } from "@/lib/web/viewer";

/** The trail as a CSV file, sent while it is read. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireViewer("read-audit");
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const lines = exportEntries(viewer, asked);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  const name = `审计记录-${shanghaiDate(viewer.now)}.csv`;
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="audit.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "no-store",
    },
  });
}
