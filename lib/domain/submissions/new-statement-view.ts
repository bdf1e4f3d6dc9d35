import type { AreaCode } from "../area";
import type { Vintage } from "../vintage";
import type { FormCode } from "./form";
import type { PeriodChoice } from "./period-choices";
import type { NamedSubmission } from "./submission-view";

/** What a person may report and what their choice would mean. */
export type NewStatementView = {
  readonly forms: readonly {
    readonly code: FormCode;
    readonly name: string;
    readonly sheets: readonly string[];
  }[];
  readonly areas: readonly { readonly code: AreaCode; readonly name: string }[];
  readonly periods: readonly PeriodChoice[];
  readonly form: FormCode;
  readonly area: AreaCode;
  readonly areaName: string;
  readonly period: string;
  readonly vintage: Vintage;
  readonly due: { readonly on: string; readonly daysLate: number; readonly published: boolean } | null;
  /** Published already: a new statement is a correction and needs a reason. */
  readonly replaces: {
    readonly id: number;
    readonly createdAt: Date;
    readonly submitter: string | null;
  } | null;
  /** On its way already. */
  readonly working: NamedSubmission | null;
};
