import { requestHistoryPack } from "@/lib/services/history-packs/request-history-pack";
import { api } from "@/lib/web/api";
import { download } from "@/lib/web/download";

/** `GET /api/history-packs/template?area`: the workbook in which an area fills in its history. */
export const GET = api("read-submissions", async (viewer, request) =>
  download(viewer, request, await requestHistoryPack(viewer, request.nextUrl.searchParams.get("area") ?? "")),
);
