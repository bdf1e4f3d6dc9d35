import { liveRoute } from "@/lib/web/live-route";
import { beginLoad } from "@/lib/web/open-settlement";

/** A new upload of settlement detail, or the one to go on with. */
export const POST = liveRoute("beginSettlement", async (call) => ({ data: await beginLoad(call) }));
