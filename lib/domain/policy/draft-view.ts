import type { DraftLine } from "../drafts/draft-line";
import type { TextChapter } from "./annotated-text";
import type { DraftBody } from "./draft-body";
import type { DraftFinding } from "./draft-check";
import type { DraftAct } from "./draft-status";

/** A policy text in the making, in a list. */
export type DraftSummary = DraftLine & {
  readonly title: string;
  readonly document: string;
  readonly commitments: number;
  readonly replaces: string | null;
};

/** Where the words of a commitment stand in the text, with its number in the draft from 1. */
export type DraftMark = { readonly position: number; readonly name: string };

/** A draft as its editor shows it. Carries JSON only. */
export type DraftView = DraftSummary & {
  readonly version: number;
  readonly body: DraftBody;
  readonly chapters: readonly TextChapter[];
  /** By the id that a run of the text is marked with. */
  readonly marks: Readonly<Record<string, DraftMark>>;
  readonly findings: readonly DraftFinding[];
  readonly acts: readonly DraftAct[];
  readonly submittedAt: string | null;
  readonly decidedAt: string | null;
};
