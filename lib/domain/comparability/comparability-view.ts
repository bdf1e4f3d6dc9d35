import type { AreaCode, AreaTree } from "../area";
import { absolute, isNegative } from "../decimal";
import { COMPARISONS, type Comparison, type ComparisonKind } from "../indicators/comparison";
import { formatValue } from "../indicators/format";
import { measureOf } from "../measures/measure-catalogue";
import type { TakenOut } from "./one-off";
import { EVENT_KINDS, eventMonths, type RecordedEvent } from "./recorded-event";
import { breakWords, type ScopeBreak } from "./scope-break";

/** A change of scope as it is told beside a comparison. */
export type BreakNote = {
  readonly id: number;
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly citation: string;
  /** The indicator whose formula changed; null for an entry of the register. */
  readonly redefines: string | null;
};

/** An event as it is told beside a comparison. */
export type EventNote = {
  readonly id: number;
  readonly kind: string;
  readonly place: string;
  readonly months: string;
  readonly words: string;
  /** "其中计入基金收入 5.00亿元"; null when it is not quantified. */
  readonly amount: string | null;
  readonly isMainReason: boolean;
};

/** Growth once more without one-off items, with what was taken out of which side. */
export type OneOffNote = { readonly text: string; readonly taken: readonly string[] };

const YUAN = { unit: "yuan", decimals: 2 } as const;

export const breakNote = (one: ScopeBreak): BreakNote => ({
  id: one.id,
  words: breakWords(one),
  before: one.before,
  after: one.after,
  citation: one.citation,
  redefines: one.redefines ?? null,
});

const placeName = (tree: AreaTree, area: AreaCode): string => tree.areas.get(area)?.name ?? area;

export const eventNote = (tree: AreaTree, event: RecordedEvent): EventNote => ({
  id: event.id,
  kind: EVENT_KINDS[event.kind],
  place: placeName(tree, event.area),
  months: eventMonths(event),
  words: event.words,
  amount: event.amount
    ? `计入${measureOf(event.amount.measure).name} ${formatValue(event.amount.value, YUAN)}`
    : null,
  isMainReason: event.isMainReason,
});

/** "本期扣除 2024年9月中央补助提前下达 5.00亿元"; a shortfall is added back. */
function takenWords({ event, side }: TakenOut, kind: ComparisonKind): string {
  const { amount } = event;
  if (!amount) return "";
  const verb = isNegative(amount.value) ? "加回" : "扣除";
  const where = side === "current" ? "本期" : kind === "yoy" ? "上年同期" : "上期";
  return `${where}${verb} ${eventMonths(event)}${event.words} ${formatValue(absolute(amount.value), YUAN)}`;
}

export const oneOffNote = (
  rest: { readonly comparison: Comparison; readonly taken: readonly TakenOut[] },
  kind: ComparisonKind,
): OneOffNote => ({
  text: `剔除一次性因素后${COMPARISONS[kind]}${rest.comparison.text}`,
  taken: rest.taken.map((one) => takenWords(one, kind)),
});
