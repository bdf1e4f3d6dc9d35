import type { AreaCode, AreaTree } from "../area";
import { SCHEMES, SETTINGS } from "../dimension";
import { formatValue } from "../indicators/format";
import { measureOf } from "../measures/measure-catalogue";
import { cumulativeName } from "../period";
import { VINTAGES } from "../vintage";
import type { DisregardLine } from "./disregard";
import { EVENT_KINDS, eventMonths, type RecordedEvent } from "./recorded-event";
import { breakWords, type Concern, type RestatedBase, type ScopeBreak } from "./scope-break";

type Ended = { readonly by: string; readonly reason: string; readonly at: string } | null;

/** A registered change of scope as its list shows it. */
export type BreakLine = {
  readonly id: number;
  readonly place: string;
  readonly words: string;
  readonly from: string;
  readonly concerns: string;
  readonly reach: string;
  readonly vintage: string | null;
  readonly before: string;
  readonly after: string;
  readonly citation: string;
  readonly restated: readonly string[];
  readonly by: string;
  readonly at: string;
  readonly withdrawn: Ended;
  readonly demonstration: boolean;
  /** The reader may withdraw it. */
  readonly own: boolean;
  /** What bureaus below said of it, the latest first. */
  readonly disregards: readonly DisregardLine[];
  /** The reader may propose not to adopt it. */
  readonly mayDisregard: boolean;
};

/** A recorded event as its list shows it. */
export type EventLine = {
  readonly id: number;
  readonly place: string;
  readonly months: string;
  readonly kind: string;
  readonly words: string;
  readonly concerns: string;
  readonly amount: string | null;
  readonly citation: string;
  readonly isMainReason: boolean;
  readonly by: string;
  readonly at: string;
  readonly withdrawn: Ended;
  readonly demonstration: boolean;
  readonly own: boolean;
};

const YUAN = { unit: "yuan", decimals: 2 } as const;
const SHOWN = {
  yuan: YUAN,
  person: { unit: "person", decimals: 2 },
  visit: { unit: "visit", decimals: 2 },
} as const;

/** "人次（全部就医方式）、C05 次均住院费用；职工医保". */
export function concernText(concern: Concern, nameOf: (indicator: string) => string): string {
  const items = [
    ...concern.measures.map((code) => measureOf(code).name),
    ...concern.indicators.map((code) => `${code} ${nameOf(code)}`),
  ].join("、");
  const settings = concern.settings.map((setting) => SETTINGS[setting]).join("、");
  const schemes = concern.schemes.map((scheme) => SCHEMES[scheme]).join("、");
  return [items + (settings ? `（${settings}）` : ""), schemes || "各险种"].join("；");
}

const placeName = (tree: AreaTree, area: AreaCode): string => tree.areas.get(area)?.name ?? area;

function restatedText({ measure, scheme, setting, through, value, source }: RestatedBase): string {
  const { quantity, name } = measureOf(measure);
  const shown = quantity === "yuan" || quantity === "person" || quantity === "visit" ? SHOWN[quantity] : null;
  const number = shown ? formatValue(value, shown) : value;
  return `${cumulativeName(through)}${SCHEMES[scheme]}${setting === "all" ? "" : SETTINGS[setting]}${name} ${number}（${source}）`;
}

type Names = { readonly tree: AreaTree; readonly nameOf: (indicator: string) => string };
type Kept = Pick<EventLine, "at" | "withdrawn" | "own">;

export const breakLine = (
  one: ScopeBreak,
  { tree, nameOf }: Names,
  kept: Kept & Pick<BreakLine, "disregards" | "mayDisregard">,
): BreakLine => ({
  id: one.id,
  place: placeName(tree, one.area),
  words: breakWords(one),
  from: one.from,
  concerns: concernText(one, nameOf),
  reach: one.below ? "本地区及下级" : "仅本地区自己的数据",
  vintage: one.vintage && VINTAGES[one.vintage],
  before: one.before,
  after: one.after,
  citation: one.citation,
  restated: one.restated.map(restatedText),
  by: one.by,
  demonstration: one.origin === "demo",
  ...kept,
});

export const eventLine = (event: RecordedEvent, { tree, nameOf }: Names, kept: Kept): EventLine => ({
  id: event.id,
  place: placeName(tree, event.area),
  months: eventMonths(event),
  kind: EVENT_KINDS[event.kind],
  words: event.words,
  concerns: concernText(event, nameOf),
  amount: event.amount
    ? `${formatValue(event.amount.value, YUAN)}，计入${SCHEMES[event.amount.scheme]}${measureOf(event.amount.measure).name}`
    : null,
  citation: event.citation,
  isMainReason: event.isMainReason,
  by: event.by,
  demonstration: event.origin === "demo",
  ...kept,
});
