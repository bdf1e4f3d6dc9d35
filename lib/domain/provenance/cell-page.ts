import type { FigureView } from "../indicators/figure-view";
import type { SourceCell } from "./source-cell";

/** A figure that a cell takes part in. */
export type CellDependent = {
  readonly indicator: string;
  readonly name: string;
  /** "分子" or "分母", and how it enters. */
  readonly role: string;
  readonly area: string;
  readonly period: string;
  readonly figure: FigureView;
};

/** One number of a statement with everything that depends on it; JSON only. */
export type CellPage = {
  readonly cell: SourceCell;
  /** Whether the reader may open the statement. */
  readonly open: boolean;
  readonly unit: string;
  readonly field: string | null;
  readonly area: { readonly code: string; readonly name: string };
  readonly period: string;
  readonly demonstration: boolean;
  /** "第 2 次发布起有效", or until when it was. */
  readonly validity: string;
  readonly current: boolean;
  /** The publication that the figures are read at: the last at which the cell counted. */
  readonly publication: number;
  readonly dependents: readonly CellDependent[];
};
