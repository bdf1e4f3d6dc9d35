import { requestMarked } from "@/lib/services/submissions/request-marked";
import { api } from "@/lib/web/api";
import { download } from "@/lib/web/download";

/** The submission's own workbook with every finding at its cell. */
export const GET = api<{ id: string }>("read-submissions", async (viewer, request, { id }) =>
  download(viewer, request, await requestMarked(viewer, Number(id))),
);
