import type { AreaCode } from "../area";
import type { Month } from "../period";
import type { Origin } from "../vintage";
import type { DutyStatus } from "./duty";
import type { FormCode } from "./form";
import type { SubmissionStatus } from "./status";

/** A submission in a list. */
export type SubmissionLine = {
  readonly id: number;
  readonly formName: string;
  readonly areaName: string;
  readonly period: string;
  /** Null for the routine statement of a month or quarter, which needs no word. */
  readonly vintageName: string | null;
  readonly status: SubmissionStatus;
  readonly origin: Origin;
  readonly submitter: string | null;
  readonly createdAt: Date;
  /** It replaces, or would replace, a published one. */
  readonly isCorrection: boolean;
};

export type CollectionRow = {
  readonly area: AreaCode;
  readonly name: string;
  /** By form, in the order of `owed`; null where the area owes none. */
  readonly duties: readonly (DutyStatus | null)[];
};

type NamedForm = { readonly code: FormCode; readonly name: string };

/** What is owed for a month and what came in, what waits for the viewer, and the submissions themselves. */
export type CollectionView = {
  readonly through: Month;
  readonly origin: Origin;
  readonly months: readonly Month[];
  /** What anybody owes for the month: own forms and those of other frequencies would push it out of sight. */
  readonly owed: readonly NamedForm[];
  /** Every form that holds for the month. */
  readonly forms: readonly NamedForm[];
  readonly rows: readonly CollectionRow[];
  /** Submissions of any month on which the viewer can act now, the oldest first. */
  readonly waiting: readonly SubmissionLine[];
  readonly waitingCount: number;
  readonly lines: readonly SubmissionLine[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly areas: readonly { readonly code: AreaCode; readonly name: string }[];
};
