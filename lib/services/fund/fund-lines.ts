import { inScale, moneyScale, type Scale } from "@/lib/domain/amount";
import type { AreaCode } from "@/lib/domain/area";
import {
  absolute,
  compare,
  type Decimal,
  decimal,
  divide,
  max,
  round,
  subtract,
  ZERO,
} from "@/lib/domain/decimal";
import {
  FUND_SCHEMES,
  type FundLine,
  type FundScheme,
  type PaceLine,
  type ReserveLine,
} from "@/lib/domain/fund/fund-sheet";
import type { FigureView } from "@/lib/domain/indicators/figure-view";
import { formatDifference, formatValue } from "@/lib/domain/indicators/format";
import { type Month, monthOf } from "@/lib/domain/period";
import type { Value } from "@/lib/domain/value";
import type { FigureBook } from "../figures/figure-book";
import { viewFigure } from "../figures/view-figure";

/** Where the lines of a fund sheet are read. */
export type FundPlace = {
  readonly book: FigureBook;
  readonly area: AreaCode;
  readonly at: Month;
  readonly publication: number;
};

export const AMOUNTS = ["B01", "B02", "B03", "B04"] as const;
export const GROWTH_GAP = "B11";
export const RESERVES = ["B07.rolling-12", "B07.year-to-date", "B07.last-year", "B07.budget"] as const;
export const ACCOUNTS = ["B15.revenue", "B15.expenditure", "B15.balance"] as const;
export const PACES = ["B08.revenue", "B08.expenditure", "B18.revenue", "B18.expenditure"] as const;

const PERCENT = { unit: "percent", decimals: 1 } as const;

export const viewAt = (
  { book, area, at, publication }: FundPlace,
  indicator: string,
  scheme: FundScheme,
): FigureView | null => viewFigure(book, { indicator, area, scheme, at, publication });

export function fundLine(place: FundPlace, code: string): FundLine {
  const figures = Object.fromEntries(
    FUND_SCHEMES.map((scheme) => [scheme, viewAt(place, code, scheme)]),
  ) as FundLine["figures"];
  return { code, name: place.book.definition(code)?.name ?? code, figures };
}

/** Amounts of all schemes in one scale, by the largest of them, so that a column adds up under the eye. */
export function amountLines(place: FundPlace): { unit: string; lines: FundLine[] } {
  const { book, area, at } = place;
  const read = (code: string, scheme: FundScheme) => book.value(code, area, scheme, at);
  const sizes = AMOUNTS.flatMap((code) =>
    FUND_SCHEMES.flatMap((scheme) => {
      const value = read(code, scheme);
      return value.known ? [absolute(value.value)] : [];
    }),
  );
  const scale = moneyScale(sizes.reduce(max, ZERO));
  const lines = AMOUNTS.map((code) => {
    const line = fundLine(place, code);
    const figures = Object.fromEntries(
      FUND_SCHEMES.map((scheme) => [scheme, rescale(line.figures[scheme], read(code, scheme), scale)]),
    ) as FundLine["figures"];
    return { ...line, figures };
  });
  return { unit: scale.unit, lines };
}

const rescale = (view: FigureView | null, value: Value, scale: Scale): FigureView | null =>
  view && value.known && !value.bound ? { ...view, number: inScale(value.value, scale, 2), unit: "" } : view;

/** Reserve months on one basis, with numerator and denominator in the words of its definition. */
export function reserveLine(place: FundPlace, code: string): ReserveLine {
  const definition = place.book.definition(code);
  const { numeratorName = "", denominatorName = "" } = definition ?? {};
  return { ...fundLine(place, code), formula: `${numeratorName} ÷（${denominatorName}）` };
}

/** Execution of both budgets of a scheme beside the share of the year that has passed. */
export function paceLines(place: FundPlace, scheme: FundScheme): PaceLine[] {
  const elapsed = divide(decimal(monthOf(place.at)), decimal(12));
  return (["revenue", "expenditure"] as const).map((side) => {
    const value = place.book.value(`B08.${side}`, place.area, scheme, place.at);
    return {
      scheme,
      side,
      execution: viewAt(place, `B08.${side}`, scheme),
      elapsed: formatValue(elapsed, PERCENT),
      gap: value.known && !value.bound ? gapText(subtract(value.value, elapsed)) : null,
      history: viewAt(place, `B18.${side}`, scheme),
    };
  });
}

function gapText(gap: Decimal): string {
  if (compare(absolute(round(gap, 3)), decimal(0)) === 0) return "一致";
  return `${gap.startsWith("-") ? "慢" : "快"}${formatDifference(absolute(gap), PERCENT)}`;
}
