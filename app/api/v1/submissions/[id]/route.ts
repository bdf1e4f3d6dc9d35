import { submissionRecord } from "@/lib/services/submissions/submission-record";
import { liveRoute } from "@/lib/web/live-route";

/** One submission with everything that is wrong with it. */
export const GET = liveRoute<{ id: string }>("submission", async ({ caller, path, site }) => ({
  data: await submissionRecord(caller, Number(path.id), site),
}));
