import type { FigureId } from "../figure";

/** A stretch of report text. A number stands in a `figure` run only: its id says where it comes from (MODEL M21). */
export type Run =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "figure"; readonly id: FigureId; readonly text: string }
  | { readonly kind: "mark"; readonly standing: string; readonly text: string };

export type Column = {
  readonly head: string;
  /** Columns next to each other with the same group share a spanning head. */
  readonly group?: string;
  readonly align: "left" | "right" | "center";
  /** Relative width; equal shares when absent. */
  readonly width?: number;
};

export type Row = {
  readonly cells: readonly (readonly Run[])[];
  /** A section without figures heads the rows below it, and may have its first cell only. */
  readonly emphasis?: "total" | "section";
};

/** Only what JSON can carry: the option is data, the same on screen and in print. */
export type ChartOption = { readonly [key: string]: unknown };

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly runs: readonly Run[] }
  | {
      readonly kind: "table";
      /** Printed as given, its number included: "表1　全区基金收支". So is a chart's. */
      readonly caption: string;
      /** "亿元、%"; the layout puts 单位 before it. Empty where the heads say it. */
      readonly unit: string;
      readonly columns: readonly Column[];
      readonly rows: readonly Row[];
      /** Without 注 and numbers, which the layout gives. */
      readonly notes: readonly string[];
    }
  | {
      readonly kind: "chart";
      readonly caption: string;
      /** What the picture shows, in words, for who cannot see it. */
      readonly alternative: string;
      readonly option: ChartOption;
      /** Height of the picture in millimetres on paper; it is as wide as the text. */
      readonly height: number;
    };

/** An appendix: its first block is a heading of level 1, its name. One without goes on with the appendix before. */
export type Section = { readonly orientation: "portrait" | "landscape"; readonly blocks: readonly Block[] };

/** A report ready to be laid out: everything that will stand on paper and nothing else. */
export type ReportDocument = {
  /** Broken by hand, as 公文 titles are, into lines that form a trapezium or a lozenge. */
  readonly title: readonly string[];
  readonly issuer: string;
  /** Whom it is sent to (主送机关). */
  readonly recipient: string;
  readonly documentNumber: string | null;
  /** 签发人, printed on upward documents once it is known. */
  readonly signer: string | null;
  /** 成文日期, "2026-10-21". */
  readonly date: string;
  /** Printed at the head of every page: 草稿, or 演示数据. */
  readonly marks: readonly string[];
  readonly contents: boolean;
  readonly body: readonly Block[];
  readonly appendices: readonly Section[];
  /** 抄送 and printing office for the closing block (版记); absent lines are left out. */
  readonly imprint: { readonly copies: string | null; readonly office: string; readonly date: string };
  readonly keywords: readonly string[];
  /** Address before `/figures/<id>`, so that each number in the PDF links to its provenance. */
  readonly figureBase: string;
};
