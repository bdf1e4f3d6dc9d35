import type { FigureView } from "../indicators/figure-view";
import type { Status } from "./standing";

/** A commitment whose standing or distance changed since the quarter before. */
export type Mover = {
  readonly commitment: string;
  readonly document: string;
  readonly name: string;
  readonly documentTitle: string;
  readonly figure: FigureView | null;
  readonly target: string;
  readonly status: Status;
  readonly reason: string;
  readonly before: Status | null;
};

export type StandingSummary = {
  readonly total: number;
  readonly counts: Readonly<Record<Status, number>>;
  /** Turned since the quarter before. */
  readonly turnedBehind: number;
  readonly turnedMet: number;
  /** Matters on which texts in force differ and none was chosen (MODEL M15). */
  readonly unchosen: number;
  readonly movers: readonly Mover[];
};
