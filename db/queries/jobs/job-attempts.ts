import { eq, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { jobAttempt } from "@/db/schema/job";

/** Counts that a piece of work is begun, before it is: a worker that dies of it has counted. Operational. */
export async function beginAttempt(db: Queryable, job: string, now: Date): Promise<number> {
  const [row] = await db
    .insert(jobAttempt)
    .values({ job, attempts: 1, lastAt: now })
    .onConflictDoUpdate({
      target: jobAttempt.job,
      set: { attempts: sql`${jobAttempt.attempts} + 1`, lastAt: now },
    })
    .returning({ attempts: jobAttempt.attempts });
  if (!row) throw new Error("No attempt was counted");
  return row.attempts;
}

/** The work is done or given up. */
export async function forgetAttempts(db: Queryable, job: string): Promise<void> {
  await db.delete(jobAttempt).where(eq(jobAttempt.job, job));
}
