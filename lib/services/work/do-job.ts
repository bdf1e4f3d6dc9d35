import type { Database } from "@/db/client";
import { withJobLock } from "@/db/job-lock";
import { beginAttempt, forgetAttempts } from "@/db/queries/jobs/job-attempts";
import { Refusal } from "@/lib/domain/refusal";
import { systemContext } from "../access/system-context";
import type { Job } from "./job";

/** Work that was begun so often and never finished takes its worker down, or meets a bug each time. */
export const ATTEMPTS_MAX = 5;

const GIVEN_UP = "系统多次处理没有成功，已停止重试。请稍后重新提出；如果仍然不行，请告诉系统管理员发生的时间";

/**
 * Does a piece of work unless another process is at it: false then. Throws what is neither done nor refused; the work
 * stays waiting and is given up, in words, after some attempts.
 */
export async function doJob(db: Database, job: Job): Promise<boolean> {
  return await withJobLock(db, job.key, async () => {
    const context = await systemContext(db, "worker", new Date());
    const attempt = await beginAttempt(db, job.key, context.now);
    if (attempt > ATTEMPTS_MAX) await job.giveUp(context, GIVEN_UP);
    else await attemptOnce();
    await forgetAttempts(db, job.key);

    async function attemptOnce(): Promise<void> {
      try {
        await job.run(context);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        // Somebody else did it in this very moment.
        if (error.code !== "conflict") await job.giveUp(context, error.message);
      }
    }
  });
}
