import { api } from "@/lib/web/api";
import { beginSettlementUpload } from "@/lib/web/settlement-uploads";

/** `POST /api/settlement-loads?area&period&name&size&sha256[&reason]`: a new upload, or the one to go on with. */
export const POST = api("submit", async (viewer, request) =>
  Response.json(await beginSettlementUpload(viewer, request), { status: 201 }),
);
