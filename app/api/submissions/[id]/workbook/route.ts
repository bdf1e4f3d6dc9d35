import { submissionWorkbook } from "@/lib/services/submissions/submission-workbook";
import { api } from "@/lib/web/api";
import { download } from "@/lib/web/download";

/** The file of a submission as it was uploaded, or a workbook of its published figures. */
export const GET = api<{ id: string }>("read-submissions", async (viewer, request, { id }) =>
  download(viewer, request, await submissionWorkbook(viewer, Number(id))),
);
