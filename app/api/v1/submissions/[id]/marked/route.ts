import { requestMarked } from "@/lib/services/submissions/request-marked";
import { download } from "@/lib/web/download";
import { liveRoute } from "@/lib/web/live-route";

/** The submission's own workbook with every finding at its cell. */
export const GET = liveRoute<{ id: string }>("markedStatement", async ({ caller, path, request }) =>
  download(caller, request, await requestMarked(caller, Number(path.id))),
);
