import { refuse } from "@/lib/domain/refusal";
import { handIn } from "@/lib/services/submissions/hand-in";
import { submissionRecord } from "@/lib/services/submissions/submission-record";
import { liveRoute } from "@/lib/web/live-route";
import { jsonOf } from "@/lib/web/request-body";

/** Hands a draft in to review, with what is answered to the findings that ask for it. */
export const POST = liveRoute<{ id: string }>("handInStatement", async ({ caller, path, request, site }) => {
  const { explanation = null } = await jsonOf(request);
  if (explanation !== null && typeof explanation !== "string")
    refuse("invalid-input", "explanation 应为文字");
  await handIn(caller, Number(path.id), explanation as string | null);
  return { data: await submissionRecord(caller, Number(path.id), site) };
});
