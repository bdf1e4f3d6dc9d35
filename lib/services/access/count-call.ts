import type { Queryable } from "@/db/client";
import { spendAllowance } from "@/db/queries/tokens/spend-allowance";
import {
  aheadMs,
  type CallRate,
  retryAfterSeconds,
  TooManyCalls,
} from "@/lib/domain/open-interface/call-rate";
import type { Actor } from "../context";

/** Who is counted together: a token, or a person in all their browsers. */
export const callerOf = (actor: Extract<Actor, { kind: "user" }>): string =>
  actor.means?.kind === "token" ? `token:${actor.means.id}` : `user:${actor.id}`;

/** Counts a call of the open interface. Throws TooManyCalls where the caller is too fast; such a call does not count. */
export async function countCall(db: Queryable, caller: string, rate: CallRate, now: Date): Promise<void> {
  const { used, usedUntil } = await spendAllowance(db, caller, now, {
    everyMs: rate.everyMs,
    aheadMs: aheadMs(rate),
  });
  if (!used) throw new TooManyCalls(rate, retryAfterSeconds(rate, usedUntil.getTime(), now.getTime()));
}
