import { api } from "@/lib/web/api";
import { takePack } from "@/lib/web/take-pack";

/** `PUT /api/uploads/history?area&name&size&sha256[&reason]` with a workbook of past statements as its body. */
export const PUT = api("submit", async (viewer, request) =>
  Response.json({ pack: await takePack(viewer, request) }, { status: 201 }),
);
