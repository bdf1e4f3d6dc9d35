import type { AreaCode } from "../area";

/** Who did one step of a statement's way, and when ("2026-10-08 10:00"). */
export type SourceStep = { readonly by: string; readonly at: string };

/** What a correction changed in a cell. */
export type CellCorrection = {
  readonly reason: string | null;
  /** In the same scale as the cell; null when this cell stayed as it was. */
  readonly former: {
    readonly text: string;
    readonly submission: number;
    readonly sheet: string;
    readonly cell: string;
  } | null;
};

/** One number of one statement, with its place and everyone who answers for it. */
export type SourceCell = {
  readonly area: AreaCode;
  readonly areaName: string;
  /** What the cell counts. */
  readonly name: string;
  readonly text: string;
  /** As the cell has it, with its unit. */
  readonly written: string;
  readonly submission: number;
  /** "待遇与结算汇总表 2026-09". */
  readonly statement: string;
  readonly sheet: string;
  readonly cell: string;
  readonly uploaded: SourceStep | null;
  readonly reviewed: SourceStep | null;
  /** The bureau asked for no prefecture's review of it. */
  readonly reviewWaived: boolean;
  readonly accepted: SourceStep | null;
  /** A sum of settlements: `cell` is the words of the line that it is held against. */
  readonly settled: boolean;
  readonly superseded: boolean;
  readonly correction: CellCorrection | null;
};

/** Where a cell stands on its statement's page. */
export const cellAddress = ({
  submission,
  sheet,
  cell,
}: Pick<SourceCell, "submission" | "sheet" | "cell">): string =>
  `/submissions/${submission}#${encodeURIComponent(`${sheet}!${cell}`)}`;

/** Everything that depends on a cell. */
export const cellDependents = ({
  submission,
  sheet,
  cell,
}: Pick<SourceCell, "submission" | "sheet" | "cell">): string =>
  `/figures/cell?${new URLSearchParams({ submission: String(submission), sheet, cell })}`;
