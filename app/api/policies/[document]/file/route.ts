import { exportDocument } from "@/lib/services/policies/export-document";
import { orNotFound } from "@/lib/web/or-not-found";
import { requireViewer } from "@/lib/web/viewer";

/** A document with its text and commitments as one file, as it is taken up elsewhere. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ document: string }> },
): Promise<Response> {
  const viewer = await requireViewer();
  const { document } = await params;
  const file = await orNotFound(exportDocument(viewer, document));
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${file.document.id}.json"`,
      "cache-control": "no-store",
    },
  });
}
