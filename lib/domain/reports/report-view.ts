import type { Origin } from "../vintage";
import type { ChangeLine } from "./change-line";
import type { ChecklistItem } from "./checklist";
import type { DraftDocument } from "./report-chart";
import type { ReportAct, ReportHappening, ReportStatus } from "./status";

/** Something that happened to a report, as its story tells it. */
export type ReportEvent = {
  readonly at: Date;
  readonly who: string;
  readonly act: ReportHappening;
  readonly note: string | null;
  readonly contentHash: string;
};

/** An act a reader may carry out now, or why not. */
export type OfferedAct = { readonly act: ReportAct; readonly hindrance: string | null };

export type ReportSummary = {
  readonly id: number;
  readonly area: string;
  readonly areaName: string;
  readonly period: string;
  readonly periodName: string;
  readonly status: ReportStatus;
  readonly version: number;
  readonly origin: Origin;
  readonly publication: number;
  readonly author: string;
  readonly createdAt: Date;
  /** Printed figures that changed since; null where nobody relies on the report any more. */
  readonly changed: number | null;
};

/** A report with everything its screen shows. */
export type ReportView = ReportSummary & {
  readonly title: string;
  readonly contentHash: string;
  readonly document: DraftDocument;
  readonly figures: number;
  readonly issued: boolean;
  readonly documentNumber: string | null;
  readonly signer: string | null;
  readonly issuedOn: string | null;
  readonly correctionReason: string | null;
  readonly explanation: string | null;
  readonly contradictions: number;
  readonly replaces: number | null;
  readonly replacedBy: number | null;
  readonly pdfHash: string | null;
  readonly story: readonly ReportEvent[];
  readonly checklist: readonly ChecklistItem[];
  readonly changes: readonly ChangeLine[];
  readonly acts: readonly OfferedAct[];
};
