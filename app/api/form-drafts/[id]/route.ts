import { requestDraftTemplate } from "@/lib/services/own-forms/request-draft-template";
import { api } from "@/lib/web/api";
import { download } from "@/lib/web/download";

/** The workbook of a form in the making as XLSX. */
export const GET = api<{ id: string }>("define-form", async (viewer, request, { id }) =>
  download(viewer, request, await requestDraftTemplate(viewer, id)),
);
