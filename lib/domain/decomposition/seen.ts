import { HUNDRED_MILLION_YUAN, inScale, moneyScale, type Scale, TEN_THOUSAND_YUAN } from "../amount";
import { absolute, type Decimal, fixed, isNegative, isZero, max, round, shift, ZERO } from "../decimal";
import { compareValues } from "../indicators/comparison";
import type { IndicatorDefinition } from "../indicators/definition";
import type { FigureView } from "../indicators/figure-view";
import { displayText } from "../indicators/format";
import { type Missing, missingText, ratio, subtractValues, type Value } from "../value";
import type { LinkedText } from "./change-sheet";
import type { Moved, Sides } from "./decomposition";
import { RATE_PLACES, type Verbs } from "./effect-words";

export type Shown = Pick<IndicatorDefinition, "unit" | "decimals">;
export type Figures = Readonly<Record<"base" | "current", FigureView | null>>;

/** A factor of a product as it is shown. */
export type SeenFactor = Moved<Sides> & {
  readonly shown: Shown;
  readonly verbs: Verbs;
  readonly figures: Figures;
};

/** An amount or a rate in two periods as it is shown. */
export type SeenWhole = Moved<Value> & { readonly shown: Shown; readonly figures: Figures };

/** What is told of: "内蒙古自治区2026年1—9月居民医保住院基金支付" and the comparison's name. */
export type Told = { readonly subject: string; readonly against: string };

export const rateOf = ({ numerator, denominator }: Sides): Value => ratio(numerator, denominator);

export const linked = (value: Value, shown: Shown, figure: FigureView | null): LinkedText => ({
  text: displayText(value, shown),
  figure,
});

export const money = (value: Value, scale: TableScale, figure: FigureView | null): LinkedText => ({
  text: value.known ? inScale(value.value, scale, scale.places) : "—",
  figure,
});

/** The scale of a table's amounts, with the decimals that they are shown with. */
export type TableScale = Scale & { readonly places: number };

/** By the change, so that its parts can be told apart: whole 万元 where hundreds of millions moved by less than one. */
export function tableScale({ base, current }: { readonly base: Value; readonly current: Value }): TableScale {
  const size = (value: Value): Decimal => (value.known ? absolute(value.value) : ZERO);
  const whole = moneyScale(max(size(base), size(current)));
  if (whole !== HUNDRED_MILLION_YUAN) return { ...whole, places: 2 };
  return moneyScale(size(subtractValues(current, base))) === HUNDRED_MILLION_YUAN
    ? { ...whole, places: 2 }
    : { ...TEN_THOUSAND_YUAN, places: 0 };
}

/** How a factor moved, in its own words; a rate is told with the decimals that its share is told with. */
export function movementOf({
  base,
  current,
  shown,
  verbs,
}: Pick<SeenFactor, "shown" | "verbs"> & Moved<Value>): string {
  const change = subtractValues(current, base);
  if (shown.unit !== "percent" || !change.known) return compareValues(current, base, shown).text;
  const points: Decimal = round(shift(change.value, 2), RATE_PLACES);
  if (isZero(points)) return "持平";
  return `${isNegative(points) ? verbs.down : verbs.up}${fixed(absolute(points), RATE_PLACES)}个百分点`;
}

/** A table that says why the change is not taken apart. */
export const undone = ({ subject, against }: Told, why: Missing, unit: string) => ({
  finding: `${subject}的${against}变动暂不能分解：${missingText(why)}`,
  unit,
  total: null,
  lines: [],
  note: null,
  reason: missingText(why),
});
