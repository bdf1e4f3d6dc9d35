import { inScale, moneyScale, type Scale } from "../amount";
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

export const MONEY_PLACES = 2;

export const rateOf = ({ numerator, denominator }: Sides): Value => ratio(numerator, denominator);

export const linked = (value: Value, shown: Shown, figure: FigureView | null): LinkedText => ({
  text: displayText(value, shown),
  figure,
});

export const money = (value: Value, scale: Scale, figure: FigureView | null): LinkedText => ({
  text: value.known ? inScale(value.value, scale, MONEY_PLACES) : "—",
  figure,
});

/** The scale that all amounts of a table are shown in, by the largest of them. */
export const tableScale = (values: readonly Value[]): Scale =>
  moneyScale(values.reduce((most, value) => (value.known ? max(most, absolute(value.value)) : most), ZERO));

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
