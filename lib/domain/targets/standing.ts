import type { Decimal } from "../decimal";

/** Where a commitment stands; always shown as mark and word, never as colour alone (DESIGN law 13). */
export const STATUSES = {
  met: { word: "已达标", mark: "✓" },
  "on-track": { word: "进度正常", mark: "→" },
  "at-risk": { word: "存在风险", mark: "!" },
  behind: { word: "滞后", mark: "✕" },
  unassessable: { word: "无法评估", mark: "—" },
} as const;

export type Status = keyof typeof STATUSES;

/** Name and version of the rule that gives a standing; constants below are proposals (建议值), changeable with a citation. */
export const STANDING_RULE = "standing@1";

/** Below its path by at most this share of the way from baseline to target is a risk, further is behind. */
export const RISK_SHARE = "0.1" as Decimal;
/** …or by at most this many fractions of one, for ratios: half a percentage point. */
export const RISK_POINTS = "0.005" as Decimal;

export type Standing = {
  readonly status: Status;
  readonly reason: string;
  readonly rule: typeof STANDING_RULE;
  readonly target: Decimal | null;
  /** What the path asks for at this period, and where it comes from. */
  readonly path: Decimal | null;
  readonly pathSource: string | null;
  readonly projected: Decimal | null;
  readonly projectedLow: Decimal | null;
  readonly projectedHigh: Decimal | null;
  readonly projectionMethod: string | null;
  /** Value less target; positive is better except where the target is a value to be near to. */
  readonly distance: Decimal | null;
};

/** A standing with nothing but its status and reason, for what has no path or projection. */
export const plainStanding = (status: Status, reason: string, target: Decimal | null = null): Standing => ({
  status,
  reason,
  rule: STANDING_RULE,
  target,
  path: null,
  pathSource: null,
  projected: null,
  projectedLow: null,
  projectedHigh: null,
  projectionMethod: null,
  distance: null,
});
