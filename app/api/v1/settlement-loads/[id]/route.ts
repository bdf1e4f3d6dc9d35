import { liveRoute } from "@/lib/web/live-route";
import { seenLoad } from "@/lib/web/open-settlement";

/** One load with everything that is wrong with it. */
export const GET = liveRoute<{ id: string }>("settlementLoad", async (call) => ({
  data: await seenLoad(call),
}));
