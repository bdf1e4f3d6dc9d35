import { requestHistoryPack, requestHistoryPacks } from "@/lib/services/history-packs/request-history-pack";
import { api } from "@/lib/web/api";
import { download } from "@/lib/web/download";

/** `GET /api/history-packs/template?area`: the workbook in which an area fills in its history; all of them without one. */
export const GET = api("read-submissions", async (viewer, request) => {
  const area = request.nextUrl.searchParams.get("area");
  const asked = area === null ? requestHistoryPacks(viewer) : requestHistoryPack(viewer, area);
  return await download(viewer, request, await asked);
});
