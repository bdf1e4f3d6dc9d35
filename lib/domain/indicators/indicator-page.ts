import type { AreaCode } from "../area";
import type { DistributionView } from "../areas/distribution";
import type { Placing } from "../areas/placing";
import type { Scheme } from "../dimension";
import type { Edition } from "../edition";
import type { Span } from "../period";
import type { ComparisonView } from "../provenance/figure-page";
import type { FormulaView } from "../provenance/formula-view";
import { STATUSES } from "../targets/standing";
import type { FigureView } from "./figure-view";

/** A place on a chart: the number for drawing only, the words as a reader sees them. */
export type TrendPoint = {
  readonly label: string;
  readonly drawing: number | null;
  readonly text: string;
  readonly figure: FigureView;
};

export type TrendMark = { readonly drawing: number; readonly text: string };

/** Where what is counted changed: the point from which on, null where it falls within a year of months. */
export type TrendBreak = { readonly label: string | null; readonly words: string };

/** A level over periods against its target, or an amount that accumulates laid over the years before. */
export type IndicatorTrend =
  | {
      readonly kind: "periods";
      readonly unit: string;
      readonly fromZero: boolean;
      readonly breaks: readonly TrendBreak[];
      readonly points: readonly TrendPoint[];
      readonly targets: readonly TrendMark[];
      readonly glide: {
        readonly name: string;
        readonly points: readonly Omit<TrendPoint, "figure">[];
      } | null;
      readonly projection:
        | (Omit<TrendPoint, "figure" | "drawing"> & {
            readonly drawing: number;
            readonly range: { readonly low: number; readonly high: number } | null;
            readonly method: string;
          })
        | null;
    }
  | {
      readonly kind: "years";
      readonly unit: string;
      readonly years: readonly { readonly name: string; readonly points: readonly TrendPoint[] }[];
      /** Time elapsed, for what is held against it. */
      readonly pace: readonly Omit<TrendPoint, "figure">[] | null;
      readonly targets: readonly TrendMark[];
      readonly breaks: readonly TrendBreak[];
    };

/** One area of a ranking. */
export type RankedArea = {
  readonly area: AreaCode;
  readonly name: string;
  /** 1 is best; null where there is no number, nothing is better or worse, or the bureau does not rank. */
  readonly rank: number | null;
  /** The third it lies in: "较好", "居中", "较弱"; null where areas are not set in bands. */
  readonly band: string | null;
  readonly figure: FigureView;
};

export const RANKING_SORTS = { value: "数值", change: "同比", area: "地区", status: "状态" } as const;
export type RankingSort = keyof typeof RANKING_SORTS;

/** An order by value is a ranking: where areas stand in bands their growth has no order, and where nobody is ranked nothing has. */
export const shownSort = (sort: RankingSort, placing: Placing): RankingSort =>
  placing === "none" || (placing === "band" && sort === "change") ? "area" : sort;

/** A sentence about the indicator, in force or not, for this area or another. */
export type IndicatorSentence = {
  readonly commitment: string;
  readonly document: string;
  readonly documentTitle: string;
  readonly documentNumber: string | null;
  readonly demonstration: boolean;
  readonly weight: string;
  readonly clause: string;
  readonly kind: string;
  readonly quote: string;
  readonly scheme: string | null;
  readonly target: string;
  readonly validity: string;
  /** Why it does not judge this area in this period; null when it does. */
  readonly idle: string | null;
  readonly binding: boolean;
  readonly standing: FigureView["standing"];
};

/** Everything the page of one indicator shows for an area and period; JSON only. */
export type IndicatorPage = {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly area: { readonly code: AreaCode; readonly name: string };
  /** Null when nothing is published of the area: the definition is shown without figures. */
  readonly edition: Edition | null;
  readonly period: string;
  readonly scheme: Scheme;
  readonly schemes: readonly { readonly value: Scheme; readonly label: string }[];
  readonly span: Span;
  /** Whether a single period differs from the cumulative. */
  readonly spans: boolean;
  readonly figure: FigureView;
  readonly formula: FormulaView;
  readonly versions: readonly FormulaView[];
  readonly polarity: string;
  readonly unit: string;
  readonly levels: readonly string[];
  readonly comparisons: readonly ComparisonView[];
  readonly trend: IndicatorTrend | null;
  readonly ranking: readonly RankedArea[];
  /** How areas are set beside each other, and how else the reader may have them. */
  readonly placing: Placing;
  readonly placings: readonly Placing[];
  readonly distribution: DistributionView | null;
  readonly sort: RankingSort;
  readonly sentences: readonly IndicatorSentence[];
  readonly siblings: readonly { readonly code: string; readonly name: string }[];
};

/** The finding: the value, and where it stands or how it moved. */
export function indicatorTitle({ name, figure }: Pick<IndicatorPage, "name" | "figure">): string {
  if (figure.reason !== null) {
    return figure.partial
      ? `${name}暂缺：${figure.reason}；${figure.partial.words} ${figure.partial.text}`
      : `${name}本期暂缺：${figure.reason}`;
  }
  const value = `${name} ${figure.number}${figure.unit}`;
  const { standing, comparison } = figure;
  if (standing) {
    const { word } = STATUSES[standing.status];
    return standing.status === "met"
      ? `${value}，${standing.reason}`
      : `${value}，${word}：${standing.reason}`;
  }
  return comparison ? `${value}，${comparison.name}${comparison.text}` : value;
}
