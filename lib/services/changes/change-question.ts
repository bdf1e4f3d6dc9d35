import type { AreaCode, AreaTree } from "@/lib/domain/area";
import type { Scheme } from "@/lib/domain/dimension";
import type { Edition } from "@/lib/domain/edition";
import {
  type Period,
  periodEnding,
  periodThrough,
  previousPeriod,
  type Span,
  samePeriodLastYear,
} from "@/lib/domain/period";
import { singleFrequency } from "../indicators/indicator-reading";

/** Schemes that have a fund and hospital spending of their own. */
export const CHANGE_SCHEMES = ["resident", "employee"] as const satisfies readonly Scheme[];
export type ChangeScheme = (typeof CHANGE_SCHEMES)[number];

export type ChangeAsked = {
  readonly tree: AreaTree;
  readonly area: AreaCode;
  readonly edition: Edition;
  readonly scheme: ChangeScheme;
  readonly span: Span;
  /** 环比 takes single periods: cumulatives are never compared with the period before. */
  readonly against: "yoy" | "pop";
};

export const WHENS = ["base", "current"] as const;
export type When = (typeof WHENS)[number];

/** The two periods compared: what the change is of, and from. */
export type ChangePeriods = {
  readonly span: Span;
  readonly against: "yoy" | "pop";
  readonly current: Period;
  readonly base: Period;
};

export function changePeriods({ edition, span, against }: ChangeAsked): ChangePeriods {
  const at = edition.through;
  const single = against === "pop" || span === "single";
  const current = single ? (periodEnding(at, singleFrequency(at)) as Period) : periodThrough(at);
  const base = against === "pop" ? previousPeriod(current) : samePeriodLastYear(current);
  return { span: single ? "single" : "cumulative", against, current, base };
}
