import type { Area, AreaCode } from "../area";
import type { RecordedEvent } from "../comparability/recorded-event";
import type { ScopeBreak } from "../comparability/scope-break";
import type { Decimal } from "../decimal";
import type { Scheme } from "../dimension";
import type { Edition } from "../edition";
import type { BalanceOutlook } from "../fund/outlook";
import type { FundRisk } from "../fund/risk";
import type { Contradiction } from "../indicators/contradictions";
import type { Month, Period } from "../period";
import type { FormCode } from "../submissions/form";
import type { History } from "../targets/history";
import type { Status } from "../targets/standing";
import type { ChangeLine } from "./change-line";
import type { FigureReader, ReportFigure } from "./report-figure";

/** A commitment in force for the report's area, with where it stands. */
export type ReportStanding = {
  readonly commitment: string;
  readonly name: string;
  readonly documentTitle: string;
  readonly documentNumber: string | null;
  /** Binds by itself: neither a draft, nor an explainer, nor a plan of a level above. */
  readonly binding: boolean;
  readonly status: Status;
  readonly reason: string;
  readonly target: string;
  /** Null where the text gives no number, and for a wish to raise or to narrow. */
  readonly targetValue: Decimal | null;
  /** What it is judged by; null where the text names no indicator. */
  readonly figure: ReportFigure | null;
};

export type ReportDuty = {
  readonly area: AreaCode;
  readonly form: FormCode;
  readonly published: boolean;
  /** Days past the due day on which it came in; zero when in time or not at all. */
  readonly cameLate: number;
};

/** A published statement that replaced an earlier one this year, with the reason given. */
export type ReportRevision = {
  readonly area: AreaCode;
  readonly form: FormCode;
  readonly through: Month;
  readonly reason: string;
};

export type ReportContradiction = Contradiction & { readonly area: AreaCode };

export type ReportFund = {
  readonly area: AreaCode;
  readonly scheme: Scheme;
  readonly outlook: BalanceOutlook;
  readonly risk: FundRisk;
};

/** What a new version says about the one it replaces. */
export type CorrectionNote = {
  readonly version: number;
  readonly reason: string;
  readonly changes: readonly Omit<ChangeLine, "printed">[];
};

/** Everything a quarterly report is made from, read at one publication. */
export type ReportFacts = {
  readonly area: Area;
  /** Areas that its sums are made of, in order of their codes; empty for a pooling area. */
  readonly members: readonly Area[];
  readonly parent: Area | null;
  readonly period: Period;
  readonly edition: Edition;
  readonly publication: { readonly number: number; readonly date: string };
  readonly figure: FigureReader;
  readonly standings: readonly ReportStanding[];
  /** Standings of the members that are behind or at risk. */
  readonly memberStandings: readonly (ReportStanding & { readonly area: AreaCode })[];
  readonly duties: readonly ReportDuty[];
  readonly revisions: readonly ReportRevision[];
  readonly contradictions: readonly ReportContradiction[];
  /** Of the area itself and of each member, for employees and residents. */
  readonly funds: readonly ReportFund[];
  /** Changes of scope within this year or the last that concern its area or members. */
  readonly breaks: readonly ScopeBreak[];
  /** What was recorded of this year and the last for its area, its members and the areas above. */
  readonly events: readonly RecordedEvent[];
  readonly balances: History;
  readonly contributions: History;
  /** Definitions that any of its figures was computed by. */
  readonly versions: readonly { readonly code: string; readonly name: string; readonly version: number }[];
  /** What its author says about figures that contradict each other. */
  readonly explanation: string | null;
  readonly correction: CorrectionNote | null;
};

export const nameOf = ({ area, members, parent }: ReportFacts, code: AreaCode): string =>
  [area, ...members, ...(parent ? [parent] : [])].find((one) => one.code === code)?.name ?? code;

export const fundOf = (facts: ReportFacts, scheme: Scheme, area = facts.area.code): ReportFund | null =>
  facts.funds.find((fund) => fund.area === area && fund.scheme === scheme) ?? null;
