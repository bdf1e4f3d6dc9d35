import { api } from "@/lib/web/api";
import { completeSettlementUpload } from "@/lib/web/settlement-uploads";

/** The file is here in full: the worker may read it. */
export const POST = api<{ load: string }>("submit", async (viewer, _, { load }) => {
  await completeSettlementUpload(viewer, Number(load));
  return Response.json({ load: Number(load) });
});
