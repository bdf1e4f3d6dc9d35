import { liveRoute } from "@/lib/web/live-route";
import { completeLoad } from "@/lib/web/open-settlement";

/** The file is here in full: the worker may read it. */
export const POST = liveRoute<{ id: string }>("completeSettlement", async (call) => ({
  data: await completeLoad(call),
}));
