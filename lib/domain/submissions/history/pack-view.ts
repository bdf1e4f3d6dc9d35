import type { AreaCode } from "../../area";
import type { Origin } from "../../vintage";
import type { SeverityFindings } from "../finding-group";
import type { PeriodChoice } from "../period-choices";
import type { PersonAct, SubmissionStatus } from "../status";
import type { PackStatus } from "./pack-status";

/** A statement of a pack in a list. JSON only. */
export type PackLine = {
  readonly id: number;
  readonly formName: string;
  readonly period: string;
  /** Null for the routine edition, which needs no word. */
  readonly vintageName: string | null;
  readonly status: SubmissionStatus;
  readonly refuse: number;
  readonly explain: number;
};

/** What the viewer may do with many statements at once, as they see them. */
export type PackAct = {
  readonly act: PersonAct;
  readonly count: number;
  /** How many of them ask for a sentence. */
  readonly explain: number;
  /** "12:2,13:2": number and version of each. */
  readonly seen: string;
};

export type PackView = {
  readonly id: number;
  readonly areaName: string;
  readonly origin: Origin;
  readonly status: PackStatus;
  readonly fileName: string;
  readonly hasMarked: boolean;
  readonly reason: string | null;
  readonly submitter: string;
  readonly createdAt: Date;
  /** Of the pack as a whole and of all its statements; how numbers were read is left to each one's page. */
  readonly findings: readonly SeverityFindings[];
  readonly skipped: readonly {
    readonly formName: string;
    readonly period: string;
    readonly words: string;
    readonly submission: number | null;
  }[];
  readonly lines: readonly PackLine[];
  readonly acts: readonly PackAct[];
};

/** Where one statement of the history stands; null when nothing of it has come in. */
export type HistoryCell = { readonly submission: number; readonly status: SubmissionStatus } | null;

export type HistoryRow = {
  readonly name: string;
  /** By period; undefined where the form is not reported for it. */
  readonly cells: readonly (HistoryCell | undefined)[];
};

export type HistoryCounts = {
  readonly needed: number;
  readonly published: number;
  readonly underWay: number;
};

/** What of an area's history is on file before its first report. */
export type HistoryView = {
  readonly areas: readonly { readonly code: AreaCode; readonly name: string }[];
  /** Null when several areas are shown side by side. */
  readonly area: { readonly code: AreaCode; readonly name: string } | null;
  readonly periods: readonly PeriodChoice[];
  readonly rows: readonly HistoryRow[];
  readonly counts: HistoryCounts;
  /** By area, where several are shown. */
  readonly progress: readonly ({ readonly code: AreaCode; readonly name: string } & HistoryCounts)[];
  readonly packs: readonly {
    readonly id: number;
    readonly areaName: string;
    readonly status: PackStatus;
    readonly origin: Origin;
    readonly fileName: string;
    readonly submitter: string;
    readonly createdAt: Date;
  }[];
};
