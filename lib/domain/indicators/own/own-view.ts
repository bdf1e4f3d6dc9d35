import type { Scheme } from "../../dimension";
import type { DraftLine } from "../../drafts/draft-line";
import type { DraftAct } from "../../policy/draft-status";
import type { Origin } from "../../vintage";
import type { OwnBody } from "./own-body";
import type { OwnFinding } from "./own-finding";

/** One number of a preview: the figure with its two sides, or why there is none. */
export type PreviewFigure = {
  readonly scheme: Scheme;
  readonly text: string;
  readonly reason: string | null;
  /** "1,234.56万元" and "2,345.67万元"; null where it is no division, or a side is missing. */
  readonly sides: readonly [string, string] | null;
  /** "13/14" with the sum over those that did report. */
  readonly partial: string | null;
};

export type PreviewLine = {
  readonly area: string;
  readonly region: boolean;
  readonly figures: readonly PreviewFigure[];
};

/** What a definition in the making comes to on published data; nothing of it is stored. */
export type OwnPreview = {
  readonly period: string;
  readonly demonstration: boolean;
  readonly schemes: readonly { readonly value: Scheme; readonly label: string }[];
  readonly lines: readonly PreviewLine[];
};

/** How a formula reads, by scheme where schemes differ. */
export type ReadFormula = { readonly label: string; readonly formula: string; readonly sentence: string };

/** The answer to a definition as it is typed. */
export type TriedOwn = {
  readonly findings: readonly OwnFinding[];
  readonly formulas: readonly ReadFormula[];
  readonly preview: OwnPreview | null;
};

/** A definition in the making, in a list. */
export type OwnDraftSummary = DraftLine & {
  readonly code: string;
  readonly name: string;
  /** "第 2 版" or "停用"; what approving it comes to. */
  readonly aim: string;
  readonly from: string;
  readonly endThrough: string | null;
};

export type OwnDraftView = OwnDraftSummary & {
  readonly version: number;
  readonly body: OwnBody;
  readonly tried: TriedOwn;
  readonly acts: readonly DraftAct[];
  readonly submittedAt: string | null;
  readonly decidedAt: string | null;
  readonly publishedAs: number | null;
  /** What the indicator was until now, for whoever decides; null for a new one. */
  readonly before: { readonly version: string; readonly formulas: readonly ReadFormula[] } | null;
};

/** A registered indicator that a bureau defined, with its versions. */
export type OwnIndicator = {
  readonly code: string;
  readonly name: string;
  readonly origin: Origin | null;
  readonly versions: readonly {
    readonly name: string;
    readonly validity: string;
    readonly formula: string;
    readonly source: string;
  }[];
  readonly ended: string | null;
};

export type OwnList = {
  readonly drafts: readonly OwnDraftSummary[];
  readonly indicators: readonly OwnIndicator[];
};

/** A measure that a formula may read, as the picker shows it. */
export type MeasureChoice = {
  readonly name: string;
  readonly form: string;
  /** "累计" or "期末". */
  readonly kind: string;
  readonly unit: string;
  readonly accounting: string;
  /** Every cut on a form, as a formula writes it, with its members. */
  readonly cuts: readonly { readonly written: string; readonly members: string }[];
};
