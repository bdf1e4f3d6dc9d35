import type { Database } from "./client";

/** Told apart from every other advisory lock of the database. */
const SEED = 7_301_010;

/**
 * Runs a piece of work that no other process may be at; false when one is. The lock belongs to a session of its own and
 * goes when the process goes, however that happens: nothing has to time out before the work is taken up again.
 */
export async function withJobLock(db: Database, job: string, work: () => Promise<void>): Promise<boolean> {
  const session = await db.$client.reserve();
  try {
    const [row] = await session`select pg_try_advisory_lock(hashtextextended(${job}, ${SEED})) as taken`;
    if (row?.taken !== true) return false;
    try {
      await work();
    } finally {
      await session`select pg_advisory_unlock(hashtextextended(${job}, ${SEED}))`;
    }
    return true;
  } finally {
    session.release();
  }
}
