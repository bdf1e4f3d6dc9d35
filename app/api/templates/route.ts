import { requestTemplate } from "@/lib/services/submissions/request-template";
import { api } from "@/lib/web/api";
import { download } from "@/lib/web/download";

/** `GET /api/templates?form&area&period`: a statement to be filled in, with earlier figures beside it, as XLSX. */
export const GET = api("read-submissions", async (viewer, request) => {
  const query = request.nextUrl.searchParams;
  const text = (name: string): string => query.get(name) ?? "";
  const asked = { form: text("form"), area: text("area"), period: text("period") };
  return await download(viewer, request, await requestTemplate(viewer, asked));
});
