import type { Decimal } from "../decimal";
import type { Status } from "../targets/standing";
import type { Block, ReportDocument, Run, Section } from "./report-document";

/** One position of a chart: what it is drawn at, and the words it is read as, bound to its figure. */
export type ChartPoint = { readonly label: string; readonly value: Decimal | null; readonly words: Run };

export type ChartSeries = { readonly name: string; readonly points: readonly ChartPoint[] };

/** A level that values are read against: a target, bound to the figure it is asked of, or a threshold of a rule. */
export type ChartLine = { readonly value: Decimal; readonly words: readonly Run[] };

/** What a chart of a report shows, in numbers that are exact: the picture is drawn from it on screen and in print. */
export type ReportChart =
  | {
      readonly builder: "paired-bars";
      readonly unit: string;
      readonly bars: readonly [ChartSeries, ChartSeries];
      readonly balance: ChartSeries | null;
    }
  | {
      readonly builder: "cumulative-lines";
      readonly unit: string;
      readonly lines: readonly (ChartSeries & { readonly earlier: boolean; readonly colour?: number })[];
    }
  | {
      readonly builder: "ranking-bars";
      readonly unit: string;
      readonly closeUp: boolean;
      readonly bars: readonly (ChartPoint & { readonly status?: Status })[];
      readonly lines: readonly ChartLine[];
    }
  | {
      readonly builder: "trend-line";
      readonly unit: string;
      readonly series: ChartSeries;
      readonly lines: readonly ChartLine[];
    }
  | {
      readonly builder: "composition-bars";
      readonly unit: string;
      readonly parts: readonly ChartSeries[];
    };

/** A chart block before it is drawn. */
export type ChartPlace = {
  readonly kind: "chart";
  readonly caption: string;
  readonly alternative: string;
  readonly height: number;
  readonly chart: ReportChart;
};

export type DraftBlock = Exclude<Block, { kind: "chart" }> | ChartPlace;

export type DraftSection = Omit<Section, "blocks"> & { readonly blocks: readonly DraftBlock[] };

/** A report as it is stored and hashed: its charts are figures still, not pictures (MODEL M21). */
export type DraftDocument = Omit<ReportDocument, "body" | "appendices" | "figureBase"> & {
  readonly body: readonly DraftBlock[];
  readonly appendices: readonly DraftSection[];
};

/** The series of a chart, each over the same labels: also its table. */
export function chartSeries(chart: ReportChart): readonly ChartSeries[] {
  switch (chart.builder) {
    case "paired-bars":
      return [...chart.bars, ...(chart.balance ? [chart.balance] : [])];
    case "cumulative-lines":
      return chart.lines;
    case "ranking-bars":
      return [{ name: chart.unit, points: chart.bars }];
    case "trend-line":
      return [chart.series];
    case "composition-bars":
      return chart.parts;
  }
}
