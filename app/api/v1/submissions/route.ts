import { listSubmissions } from "@/lib/services/submissions/list-submissions";
import { liveRoute } from "@/lib/web/live-route";
import { takeStatement } from "@/lib/web/take-statement";

/** The submissions in the caller's scope. */
export const GET = liveRoute("submissions", async ({ caller, ...asked }) => {
  const { submissions, next } = await listSubmissions(caller, asked);
  return { data: submissions, next };
});

/** Takes a statement in; it is read by the worker. */
export const POST = liveRoute("submitStatement", async (call) => ({ data: await takeStatement(call) }));
