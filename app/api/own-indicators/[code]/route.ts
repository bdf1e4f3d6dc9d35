import { exportOwn } from "@/lib/services/own-indicators/export-own";
import { orNotFound } from "@/lib/web/or-not-found";
import { requireViewer } from "@/lib/web/viewer";

/** An own indicator's definition as one file, as it is taken up elsewhere. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ code: string }> },
): Promise<Response> {
  const viewer = await requireViewer();
  const body = await orNotFound(exportOwn(viewer, (await params).code));
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${body.code}.json"`,
      "cache-control": "no-store",
    },
  });
}
