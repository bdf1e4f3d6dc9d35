import type { AreaCode } from "../area";
import type { Scheme } from "../dimension";
import type { SchemeFund } from "../fund/scheme-fund";
import type { IndicatorGroup } from "../indicators/definition";
import type { FigureView } from "../indicators/figure-view";
import type { CommitmentLine } from "../policy/commitment-line";
import type { DutyStatus } from "../submissions/duty";
import type { StatusCounts } from "../targets/count-statuses";
import type { Position } from "./position";

type Line = readonly [indicator: string, scheme: Scheme];

/** The figures of a scorecard by group, in the order a report tells them. Funds' amounts stand in a table of their own. */
export const SCORECARD: readonly { readonly group: IndicatorGroup; readonly lines: readonly Line[] }[] = [
  {
    group: "coverage",
    lines: [
      ["A01", "all"],
      ["A01", "employee"],
      ["A01", "resident"],
      ["A02", "all"],
      ["A05", "employee"],
      ["A06", "all"],
      ["A07", "all"],
    ],
  },
  {
    group: "fund",
    lines: [
      ["B07.rolling-12", "employee"],
      ["B07.rolling-12", "resident"],
      ["B08.revenue", "all"],
      ["B08.expenditure", "all"],
      ["B10.revenue", "all"],
      ["B10.expenditure", "all"],
      ["B12", "resident"],
      ["A09", "resident"],
    ],
  },
  {
    group: "benefit",
    lines: [
      ["C01", "employee"],
      ["C01", "resident"],
      ["C02", "employee"],
      ["C02", "resident"],
      ["C04", "all"],
      ["C05", "employee"],
      ["C05", "resident"],
      ["C11", "resident"],
      ["C14.visits", "all"],
      ["C16", "all"],
    ],
  },
  {
    group: "assistance",
    lines: [
      ["D01.expenditure", "all"],
      ["D02", "all"],
      ["D03", "all"],
      ["D04", "all"],
    ],
  },
  {
    group: "payment",
    lines: [
      ["E01", "all"],
      ["E02", "all"],
      ["E04", "all"],
      ["E05", "all"],
    ],
  },
  {
    group: "cross-area",
    lines: [
      ["F01", "all"],
      ["F02.visits", "all"],
      ["F03", "all"],
    ],
  },
];

export type ScorecardRow = {
  readonly figure: FigureView;
  readonly position: Position | null;
  /** For drawing, oldest first; null where a period has no figure. */
  readonly history: readonly (number | null)[];
  readonly historyTarget: number | null;
};

export type ScorecardGroup = { readonly group: IndicatorGroup; readonly rows: readonly ScorecardRow[] };

export type ScorecardCommitment = CommitmentLine & { readonly figure: FigureView | null };

export type Scorecard = {
  readonly area: AreaCode;
  readonly name: string;
  readonly groups: readonly ScorecardGroup[];
  /** Lines of the scorecard of which nothing is published. */
  readonly unpublished: number;
  readonly counts: StatusCounts;
  readonly judged: number;
  readonly commitments: readonly ScorecardCommitment[];
  readonly funds: readonly SchemeFund[];
  readonly duties: readonly DutyStatus[];
  /** How many areas the places are among; none where the viewer may not see them. */
  readonly peers: number;
};
