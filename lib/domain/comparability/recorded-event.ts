import type { AreaCode } from "../area";
import type { Decimal } from "../decimal";
import type { Scheme } from "../dimension";
import { type Month, monthName, monthOf, yearOf } from "../period";
import type { Origin } from "../vintage";
import type { Concern } from "./scope-break";

export const EVENT_KINDS = {
  policy: "政策调整",
  subsidy: "补助提前或延后到位",
  settlement: "集中清算或预付",
  "one-off": "一次性收支",
  statistics: "统计口径提示",
  other: "其他",
} as const;

export type EventKind = keyof typeof EVENT_KINDS;

export const isEventKind = (text: string): text is EventKind => Object.hasOwn(EVENT_KINDS, text);

/** Where a quantified event sits: so much of one measure, in yuan, signed. */
export type EventAmount = { readonly value: Decimal; readonly measure: string; readonly scheme: Scheme };

/** Something that happened in an area in some months and moved figures. */
export type RecordedEvent = Concern & {
  readonly id: number;
  readonly area: AreaCode;
  readonly from: Month;
  readonly to: Month;
  readonly kind: EventKind;
  readonly origin: Origin;
  readonly words: string;
  readonly citation: string;
  readonly amount: EventAmount | null;
  /** The bureau holds it for a main reason: only then a report gives it as one. */
  readonly isMainReason: boolean;
  readonly by: string;
};

/** "2024年9月" or "2024年3月至6月". */
export function eventMonths({ from, to }: Pick<RecordedEvent, "from" | "to">): string {
  if (from === to) return monthName(from);
  return `${monthName(from)}至${yearOf(from) === yearOf(to) ? `${monthOf(to)}月` : monthName(to)}`;
}
