import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { submissionRow } from "@/db/queries/submissions/submission-row";
import { type WaitingReading, waitingReadings } from "@/db/queries/submissions/waiting-readings";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";
import { quarantinePath } from "../submissions/quarantine";
import { readSubmission } from "../submissions/read-submission";
import { settleReading } from "../submissions/settle-reading";
import type { Job, Work } from "./job";

const LISTED = 20;

/** A command line that reads a file itself has long finished by then, or is gone. */
const ABANDONED_MS = 10 * 60_000;

/** Uploads in quarantine are read in their order; their files are gone afterwards, however the reading ended. */
export const readingWork = (dataFolder: string): Work => ({
  name: "reading",
  async waiting(db, now) {
    const abandonedBefore = new Date(now.getTime() - ABANDONED_MS);
    const waiting = await waitingReadings(db, abandonedBefore, LISTED);
    return waiting.map((reading) => readingJob(dataFolder, reading));
  },
});

function readingJob(dataFolder: string, { id, quarantineId }: WaitingReading): Job {
  const path = quarantineId === null ? null : quarantinePath(dataFolder, quarantineId);
  const clear = async (): Promise<void> => {
    if (path !== null) await rm(path, { force: true });
  };
  const stillWaiting = async (context: Context) => {
    const row = await submissionRow(context.db, context.scope, id);
    return row?.status === "reading" ? row : null;
  };
  return {
    key: `submission:${id}`,
    async run(context) {
      if (!(await stillWaiting(context))) return;
      if (path === null) refuse("not-found", "上次读取中断，没有保存，请重新报送");
      if (!existsSync(path as string)) refuse("not-found", "上传的文件已不在服务器上，请重新上传");
      await readSubmission(context, id, path as string);
      await clear();
    },
    async giveUp(context, why) {
      const row = await stillWaiting(context);
      const finding = {
        severity: "refuse",
        sheet: null,
        cell: null,
        rule: "unreadable-file",
        message: why,
      } as const;
      if (row) await settleReading(context, row, { entries: [], findings: [finding] }, null);
      await clear();
    },
  };
}
