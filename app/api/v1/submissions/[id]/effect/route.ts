import { effectRecord } from "@/lib/services/submissions/effect-record";
import { liveRoute } from "@/lib/web/live-route";

/** What publishing a submission would change, as things stand. */
export const GET = liveRoute<{ id: string }>("submissionEffect", async ({ caller, path, site }) => ({
  data: await effectRecord(caller, Number(path.id), site),
}));
