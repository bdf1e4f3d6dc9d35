import { api } from "@/lib/web/api";
import { settlementUploadState } from "@/lib/web/settlement-uploads";

/** Where a load stands: its status, and from which byte its sender goes on. */
export const GET = api<{ load: string }>("read-submissions", async (viewer, _, { load }) =>
  Response.json(await settlementUploadState(viewer, Number(load)), {
    headers: { "cache-control": "no-store" },
  }),
);
