import { Refusal } from "../refusal";

/** How often a caller may call: one call each so many milliseconds over time, and so many at once. */
export type CallRate = { readonly everyMs: number; readonly burst: number; readonly words: string };

/** Of one token, or of one person in a browser. */
export const CALL_RATE: CallRate = { everyMs: 100, burst: 300, words: "请求过于频繁（平均每秒最多 10 次）" };

/** Of one address, of calls whose token does not hold. A good token is never held up by others' bad ones. */
export const FAILURE_RATE: CallRate = { everyMs: 6000, burst: 20, words: "令牌无效的请求过多" };

/** Until when the clock is used up by one more call; `usedUntil` null before the first. All in ms. */
export const usedAfter = ({ everyMs }: CallRate, usedUntil: number | null, now: number): number =>
  Math.max(usedUntil ?? now, now) + everyMs;

/** How far ahead of the clock a caller may be. */
export const aheadMs = ({ everyMs, burst }: CallRate): number => everyMs * burst;

/** How long a refused caller has to wait, in whole seconds, at least one. */
export const retryAfterSeconds = (rate: CallRate, usedUntil: number, now: number): number =>
  Math.max(1, Math.ceil((usedAfter(rate, usedUntil, now) - now - aheadMs(rate)) / 1000));

/** A call that came too soon; when to come again is told in the header too. */
export class TooManyCalls extends Refusal {
  constructor(
    { words }: CallRate,
    readonly retryAfter: number,
  ) {
    super("too-many", `${words}，请 ${retryAfter} 秒后再试`);
  }
}
