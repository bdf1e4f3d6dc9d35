import { type Decimal, subtract } from "../decimal";
import { minus, type Term, times, wholeItems } from "./term";

/** A date ("2022-06-30") and the cumulative share that must be gone by then. */
export type RemovalPoint = { readonly due: string; readonly share: Term };

export type RemovalStep = {
  readonly due: string;
  /** This step's own share of all items: the 4, 4 or 2. */
  readonly ownShare: Decimal;
  readonly removed: Term;
  readonly remaining: Term;
  readonly isPast: boolean;
};

/**
 * What a schedule asks by each date (内蒙古2020年通知四（三）: 三年内按照4:4:2的比例逐步消化，2022年6月底前全部调出).
 * `today` is a date like the points'.
 */
export const removalSteps = (points: readonly RemovalPoint[], items: Term, today: string): RemovalStep[] =>
  points.map(({ due, share }, index) => {
    const removed = wholeItems("累计应调出品种", times("累计应调出", items, share));
    const before = points[index - 1];
    return {
      due,
      ownShare: before ? subtract(share.value, before.share.value) : share.value,
      removed,
      remaining: minus("仍可保留品种", items, removed),
      isPast: due < today,
    };
  });
