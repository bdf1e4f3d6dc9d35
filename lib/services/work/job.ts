import type { Queryable } from "@/db/client";
import type { Context } from "../context";

/** One piece of background work. Its effects and its completion are one transaction, so that it can be done anew. */
export type Job = {
  /** Names the work across processes: "submission:12". */
  readonly key: string;
  /** Does it, or finds that it has been done. A refusal gives it up with its sentence; anything else is tried again. */
  run(context: Context): Promise<void>;
  /** Records in words for who waits that it will not be done. */
  giveUp(context: Context, why: string): Promise<void>;
};

/** A kind of background work, whose queue are the records themselves. */
export type Work = { readonly name: string; waiting(db: Queryable, now: Date): Promise<readonly Job[]> };
