import type { AreaCode } from "../area";
import type { Decimal } from "../decimal";
import type { Scheme, Setting } from "../dimension";
import type { Leaf } from "../indicators/expression";
import { alternativesOf } from "../indicators/selector";
import { type Month, monthName } from "../period";
import { type Missing, missing } from "../value";
import type { Origin, Vintage } from "../vintage";

/** What a change of scope, or an event, is about: measures and indicators, perhaps only of some schemes or settings. */
export type Concern = {
  readonly measures: readonly string[];
  readonly indicators: readonly string[];
  /** Empty for every one. */
  readonly schemes: readonly Scheme[];
  readonly settings: readonly Setting[];
};

/** An earlier figure as its source restates it in the new scope; cumulated through a month, in the base unit. */
export type RestatedBase = {
  readonly measure: string;
  readonly scheme: Scheme;
  readonly setting: Setting;
  readonly through: Month;
  readonly value: Decimal;
  readonly source: string;
};

export type Disregarded = { readonly area: AreaCode; readonly origin: Origin };

/** From one month on something is counted in another scope, for an area and perhaps those below it. */
export type ScopeBreak = Concern & {
  readonly id: number;
  readonly area: AreaCode;
  /** Whether areas below count so too; false where only what the area itself publishes changed. */
  readonly below: boolean;
  /** The first month that the new scope holds for. */
  readonly from: Month;
  /** Null for every vintage. */
  readonly vintage: Vintage | null;
  readonly origin: Origin;
  /** What changed in a few words, as it follows a month: "统计人次含药店购药". */
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly citation: string;
  readonly restated: readonly RestatedBase[];
  readonly by: string;
  /** Bureaus that do not adopt it, each for its own areas. */
  readonly disregarded?: readonly Disregarded[];
  /** Set where it is no change of what is counted but of the indicator's own formula: its code. */
  readonly redefines?: string;
};

const within = <T>(members: readonly T[], member: T): boolean =>
  members.length === 0 || members.includes(member);

/** Whether a leaf, or a part that may answer in its place, is counted in what this is about. */
export function concernsLeaf(concern: Concern, leaf: Pick<Leaf, "measure" | "dimensions">): boolean {
  if (!concern.measures.includes(leaf.measure)) return false;
  const own = ({ dimensions }: Pick<Leaf, "dimensions">): boolean =>
    within(concern.schemes, dimensions.scheme) && within(concern.settings, dimensions.setting);
  return own(leaf) || alternativesOf({ op: "leaf", ...leaf }).some(({ members }) => members.some(own));
}

type Told = Pick<ScopeBreak, "from" | "title" | "redefines">;

/** "自2024年1月起统计人次含药店购药", "本指标口径自2026年1月起修改". */
export const breakWords = ({ from, title, redefines }: Told): string =>
  redefines ? `本指标口径自${monthName(from)}起修改` : `自${monthName(from)}起${title}`;

/** What a figure across a break is without a restated base. */
export const notComparable = (crossed: Told): Missing => missing("not-comparable", breakWords(crossed));

/** Said beside a growth that stands on a restated base. */
export const RESTATED_WORDS = "按可比口径";
