import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { readStoredFile } from "@/db/queries/files/read-file";
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

/**
 * Uploads in quarantine, and kept files that are read again, in their order; nothing of them lies in quarantine
 * afterwards, however the reading ended.
 */
export const readingWork = (dataFolder: string): Work => ({
  name: "reading",
  async waiting(db, now) {
    const abandonedBefore = new Date(now.getTime() - ABANDONED_MS);
    const waiting = await waitingReadings(db, abandonedBefore, LISTED);
    return waiting.map((reading) => readingJob(dataFolder, reading));
  },
});

function readingJob(dataFolder: string, { id, quarantineId, fileHash }: WaitingReading): Job {
  const again = quarantineId === null && fileHash !== null;
  const waitsAs = again ? randomUUID() : quarantineId;
  const path = waitsAs === null ? null : quarantinePath(dataFolder, waitsAs);
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
      if (again) await takeOut(context, fileHash, path as string);
      if (!existsSync(path as string)) refuse("not-found", "上传的文件已不在服务器上，请重新上传");
      try {
        await readSubmission(context, id, path as string);
      } finally {
        if (again) await clear();
      }
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

/** A kept file where the reader of workbooks finds it: it reads files, and no process that holds the database reads workbooks. */
async function takeOut({ db }: Context, hash: string, path: string): Promise<void> {
  const stored = (await readStoredFile(db, hash)) ?? refuse("not-found", "原文件已不在，请重新上传");
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, stored.bytes, { mode: 0o600 });
}
