import { liveRoute } from "@/lib/web/live-route";
import { takeLoadPart } from "@/lib/web/open-settlement";

/** The next part of the file. */
export const PUT = liveRoute<{ id: string }>("settlementPart", async (call) => ({
  data: await takeLoadPart(call),
}));
