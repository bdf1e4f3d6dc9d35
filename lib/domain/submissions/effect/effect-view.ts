import type { Decimal } from "../../decimal";
import type { FigureKey } from "../../figure";
import type { Tone } from "../../indicators/figure-view";
import type { Status } from "../../targets/standing";
import type { OddCells } from "./odd-cells";

/** A figure's number in words; where areas are missing the sum of those who did report, else a dash. */
export type EffectSide = {
  /** Exact, in the base unit; of those who reported where `coverage` says so. */
  readonly value: Decimal | null;
  readonly text: string;
  /** Why there is no number, in a word; null where there is one. */
  readonly reason: string | null;
  /** With what it concerns: who did not report. */
  readonly detail: string | null;
  /** "13/14": how many of the areas a partial sum is of; null where it is no such sum. */
  readonly coverage: string | null;
};

export type EffectChange = { readonly text: string; readonly tone: Tone };

/** One figure that publishing would change. JSON only. */
export type EffectLine = {
  readonly key: string;
  readonly place: FigureKey;
  readonly area: string;
  /** Of the area that reports; the others sum it. */
  readonly own: boolean;
  /** Of the period that is reported; the others look back at it. */
  readonly current: boolean;
  readonly scheme: string;
  readonly period: string;
  /** Where the present figure is explained; null where there is none yet. */
  readonly href: string | null;
  readonly before: EffectSide;
  readonly after: EffectSide;
  readonly change: EffectChange;
  /** Of the reported period: against the same months of last year. */
  readonly lastYear: EffectChange | null;
};

/** The figures of one indicator, the reporting area's own of the reported period first. */
export type EffectGroup = {
  readonly indicator: string;
  readonly name: string;
  readonly lines: readonly EffectLine[];
};

/** A commitment whose standing would be another one, or be told for the first time. */
export type EffectStanding = {
  readonly key: string;
  readonly name: string;
  readonly quote: string;
  readonly document: string;
  readonly href: string;
  readonly area: string;
  readonly scheme: string;
  readonly period: string;
  /** As it stands for this period, else for the period before it; null where it never stood. */
  readonly before: { readonly status: Status; readonly period: string } | null;
  readonly after: Status;
  readonly reason: string;
  readonly informative: boolean;
};

/** An issued report that would say another number than the database. */
export type EffectReport = {
  readonly id: number;
  readonly title: string;
  readonly figures: number;
};

/** What publishing a statement would do, as things stand. */
export type EffectView = {
  /** The publication that it was computed on. */
  readonly publication: number;
  readonly groups: readonly EffectGroup[];
  readonly counts: {
    readonly figures: number;
    readonly indicators: number;
    /** Unknown before, known after; and the reverse. */
    readonly known: number;
    readonly unknown: number;
    /** The same number from other parts. */
    readonly parts: number;
    /** Of areas above, outside the reader's scope. */
    readonly outside: number;
    readonly standingsOutside: number;
  };
  /** Standings whose status changes, the worst first. */
  readonly standings: readonly EffectStanding[];
  /** Standings that stay what they are. */
  readonly standingsKept: number;
  readonly reports: readonly EffectReport[];
  /** Why it could not be published as it is, although its effect can be told. */
  readonly obstacle: string | null;
};

/** Everything about effect that the page of a submission shows. */
export type SubmissionEffect =
  | { readonly kind: "computed"; readonly view: EffectView; readonly cells: OddCells | null }
  | { readonly kind: "not-computed"; readonly why: string };
