import type { Area } from "../area";
import type { BreakNote, EventNote, OneOffNote } from "../comparability/comparability-view";
import type { FigureId, FigureKey } from "../figure";
import type { FigureView } from "../indicators/figure-view";
import type { Status } from "../targets/standing";
import type { FormulaView } from "./formula-view";
import type { PartTree } from "./part-tree";
import type { SpanLink } from "./span-links";

/** A publication as a reader names it: its number and the minute it was made. */
export type Moment = { readonly publication: number; readonly at: string; readonly summary: string };

/** What the figure was from one publication on. */
export type EditionView = Moment & {
  readonly id: FigureId;
  readonly text: string;
  /** Against the value before it: "+0.3个百分点". */
  readonly change: string | null;
  readonly shown: boolean;
  readonly current: boolean;
};

/** The same figure of another vintage, basis or origin; a change is stated only within one origin. */
export type SiblingView = {
  /** Null for the other basis, which has the same address. */
  readonly id: FigureId | null;
  readonly name: string;
  readonly text: string;
  readonly reason: string | null;
  readonly change: string | null;
  readonly demonstration: boolean;
};

/** A sentence of a policy text that binds the figure in its period. */
export type SentenceView = {
  readonly commitment: string;
  readonly document: string;
  readonly documentTitle: string;
  readonly documentNumber: string | null;
  readonly demonstration: boolean;
  readonly clause: string;
  /** 目标, 趋势要求, 基线（报告数）… */
  readonly kind: string;
  readonly quote: string;
  readonly target: string;
  /** Bound by itself; a draft, an explainer or a plan of a level above is shown for information. */
  readonly binding: boolean;
  readonly standing: { readonly status: Status; readonly reason: string; readonly rule: string } | null;
};

export type ComparisonView = {
  readonly name: string;
  readonly basePeriod: string;
  readonly current: string;
  readonly base: string;
  readonly text: string;
  readonly tone: "good" | "bad" | "neutral";
  readonly note: string | null;
  readonly breaks: readonly BreakNote[];
  readonly events: readonly EventNote[];
  readonly withoutOneOffs: OneOffNote | null;
};

/** One thing that was checked, with its outcome in words. */
export type CheckView = {
  readonly name: string;
  readonly words: string;
  readonly outcome: "holds" | "fails" | "open";
  readonly count: string | null;
  /** One line each, for who wants to read them all. */
  readonly details: readonly string[];
};

export type DependentsView = {
  readonly upper: readonly { readonly area: string; readonly figure: FigureView }[];
  readonly reports: readonly { readonly id: number; readonly title: string; readonly note: string }[];
  readonly overview: string | null;
  readonly indicator: string;
};

/** Everything the provenance page of one figure shows; JSON only. */
export type FigurePage = {
  readonly id: FigureId;
  readonly key: FigureKey;
  readonly name: string;
  readonly area: Pick<Area, "code" | "name">;
  /** "2026年1—9月". */
  readonly period: string;
  readonly figure: FigureView;
  readonly exact: string | null;
  readonly rounding: string | null;
  readonly vintage: string;
  readonly basis: string;
  readonly coverage: {
    readonly present: number;
    readonly expected: number;
    readonly absent: readonly string[];
  };
  /** Which months a last known stock is of, and the oldest; null where all are of the period itself. */
  readonly knownMonths: string | null;
  readonly shown: Moment;
  readonly editions: readonly EditionView[];
  readonly spans: readonly SpanLink[];
  readonly sentences: readonly SentenceView[];
  readonly siblings: readonly SiblingView[];
  readonly dependents: DependentsView;
  readonly formula: FormulaView;
  readonly stated: boolean;
  readonly tree: PartTree;
  readonly comparisons: readonly ComparisonView[];
  readonly contradictions: readonly string[];
  readonly checks: readonly CheckView[];
};

/** "71.2% 从何而来"; a figure that is not there says why in its title. */
export function figureTitle({ figure }: Pick<FigurePage, "figure">): string {
  if (figure.reason === null) return `${figure.number}${figure.unit} 从何而来`;
  if (figure.partial) return `${figure.partial.text}（${figure.partial.words}）从何而来`;
  return `此数暂缺：${figure.reason}`;
}
