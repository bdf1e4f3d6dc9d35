import type { OwnDraftSummary } from "../../indicators/own/own-view";
import type { DraftAct } from "../../policy/draft-status";
import type { FormField } from "../form-field";
import type { ProposedSteps, ReviewNow } from "../review/review-rule-view";
import type { TemplateCell } from "../template";
import type { OwnFormBody } from "./own-form-body";
import type { OwnFormFinding } from "./own-form-finding";

/** A sheet as it would look, with the rows that the bureau adds. JSON only. */
export type SheetPreview = {
  readonly name: string;
  readonly cells: readonly TemplateCell[];
  /** Rows of the sheet, counted from 1. */
  readonly ownRows: readonly number[];
};

/** The answer to a form as it is written. */
export type TriedForm = {
  readonly findings: readonly OwnFormFinding[];
  readonly sheets: readonly SheetPreview[];
};

/** What fields may be placed on: a sheet of a shipped form with its rows, and its columns where it has several. */
export type SheetChoice = {
  readonly name: string;
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly { readonly key: string; readonly label: string }[];
};

export type OwnFormDraftView = OwnDraftSummary & {
  readonly version: number;
  readonly body: OwnFormBody;
  readonly tried: TriedForm;
  readonly acts: readonly DraftAct[];
  readonly submittedAt: string | null;
  readonly decidedAt: string | null;
  readonly publishedAs: number | null;
  /** What differs from the version before, in words; null for the first. */
  readonly changes: readonly string[] | null;
};

/** A form in the list of forms in force. */
export type ListedForm = {
  readonly code: string;
  readonly name: string;
  readonly own: boolean;
  readonly accounting: string;
  readonly frequencies: string;
  readonly fields: readonly FormField[];
  readonly review: ReviewNow;
};

/** What a bureau has registered, with its versions. */
export type OwnFormEntry = {
  /** What a further version is written from. */
  readonly code: string;
  /** A form, not fields on a shipped one. */
  readonly isForm: boolean;
  readonly title: string;
  readonly demonstration: boolean;
  readonly ended: string | null;
  /** The latest first. */
  readonly versions: readonly { readonly name: string; readonly validity: string; readonly lines: string }[];
};

export type FormList = {
  readonly forms: readonly ListedForm[];
  readonly drafts: readonly OwnDraftSummary[];
  readonly proposedSteps: readonly ProposedSteps[];
  readonly registered: readonly OwnFormEntry[];
  readonly defines: boolean;
};
