import "server-only";
import { refuseParameter } from "@/lib/domain/open-interface/parameter";
import { SUBMISSION_STATUSES } from "@/lib/domain/submissions/status";
import { env } from "@/lib/env";
import { receiveOnce } from "@/lib/services/submissions/receive-once";
import { seeSubmission } from "@/lib/services/submissions/see-submission";
import { submissionAddresses } from "@/lib/services/submissions/submission-record";
import type { LiveCall } from "./live-route";
import { bodyOf } from "./request-body";

/** Streams a call's body into quarantine as the statement that its parameters say it is. */
export async function takeStatement({ caller, given, request, site }: LiveCall<object>) {
  const text = (name: string): string => given.one(name) ?? "";
  const size = given.one("size") ?? request.headers.get("content-length");
  const asked = {
    form: text("form"),
    area: text("area"),
    period: text("period"),
    vintage: given.one("vintage") ?? "monthly",
    fileName: text("name"),
    size:
      size === null
        ? refuseParameter("size", "缺少文件大小：请发送 Content-Length，或用 size 写明")
        : Number(size),
    sha256: text("sha256").toLowerCase(),
    reason: given.one("reason")?.trim() || null,
    again: given.one("again") === "yes",
  };
  const { submission, known } = await receiveOnce(caller, asked, bodyOf(request), env().dataFolder);
  const { status } = await seeSubmission(caller, submission);
  return {
    ...{ id: submission, known, status, statusName: SUBMISSION_STATUSES[status] },
    ...submissionAddresses(submission, site),
  };
}
