import type { Area } from "../area";
import type { Month } from "../period";
import type { Origin, Vintage } from "../vintage";
import type { SeverityFindings } from "./finding-group";
import type { FormCode } from "./form";
import type { Difference } from "./statement-difference";
import type { StatementTable } from "./statement-table";
import type { PersonAct, SubmissionStatus } from "./status";

/** Another submission that is named beside one. */
export type NamedSubmission = { readonly id: number; readonly status: SubmissionStatus };

export type StoryStep = {
  readonly at: Date;
  readonly by: string;
  readonly act: string;
  readonly note: string | null;
};

/** One published item of a list that is no statement. JSON only. */
export type ListedItem = {
  readonly anchor: string;
  readonly sheet: string;
  readonly cell: string;
  readonly label: string;
  readonly text: string;
  readonly unit: string;
};

/** What the cells of a statement are shown against. */
export type ComparedWith = "year" | "before" | "none";

/** Everything that the page of one submission shows. */
export type SubmissionView = {
  readonly id: number;
  readonly version: number;
  readonly form: FormCode;
  readonly formName: string;
  readonly accounting: string | null;
  readonly area: Area;
  /** As it was asked for, "2026Q3". */
  readonly period: string;
  readonly through: Month;
  readonly vintage: Vintage;
  readonly origin: Origin;
  readonly status: SubmissionStatus;
  /** Whether the prefecture reviews it, or will by today's rule; null for what is no statement, or was never handed in. */
  readonly reviewAsked: boolean | null;
  readonly fileName: string | null;
  /** The uploaded file is kept, or a workbook of its figures can be made. */
  readonly hasWorkbook: boolean;
  readonly reason: string | null;
  /** What was answered to findings that ask for a sentence. */
  readonly explanation: string | null;
  readonly submitter: string | null;
  readonly createdAt: Date;
  readonly publishedAs: number | null;
  /** The pack of history that it came with. */
  readonly packId: number | null;
  readonly due: { readonly on: string; readonly daysLate: number } | null;
  /** The published statement that it replaces, or would. */
  readonly replaces: NamedSubmission | null;
  readonly replacedBy: number | null;
  /** A newer one of the same place, whatever became of it. */
  readonly later: NamedSubmission | null;
  readonly findings: readonly SeverityFindings[];
  readonly counts: { readonly refuse: number; readonly explain: number; readonly note: number };
  readonly tables: readonly StatementTable[];
  readonly items: readonly ListedItem[];
  readonly comparedWith: ComparedWith;
  readonly differences: readonly Difference[] | null;
  readonly story: readonly StoryStep[];
  readonly acts: readonly PersonAct[];
  /** The actor uploaded it, and so may not pass it. */
  readonly own: boolean;
};
