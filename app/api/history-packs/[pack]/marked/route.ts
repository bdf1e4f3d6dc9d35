import { requestMarkedPack } from "@/lib/services/history-packs/request-marked-pack";
import { api } from "@/lib/web/api";
import { download } from "@/lib/web/download";

/** The pack's own workbook with every finding at its cell. */
export const GET = api<{ pack: string }>("read-submissions", async (viewer, request, { pack }) =>
  download(viewer, request, await requestMarkedPack(viewer, Number(pack))),
);
