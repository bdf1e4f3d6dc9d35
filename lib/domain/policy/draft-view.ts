import type { Origin } from "../vintage";
import type { TextChapter } from "./annotated-text";
import type { DraftBody } from "./draft-body";
import type { DraftFinding } from "./draft-check";
import type { DraftAct, DraftStatus } from "./draft-status";

/** A draft in a list. */
export type DraftSummary = {
  readonly id: string;
  readonly title: string;
  readonly document: string;
  readonly status: DraftStatus;
  readonly origin: Origin;
  readonly commitments: number;
  readonly replaces: string | null;
  readonly authorName: string;
  readonly reviewerName: string | null;
  readonly reason: string | null;
  /** "2026-10-20 09:00" in Asia/Shanghai. */
  readonly savedAt: string;
  readonly savedBy: string;
  /** Waits for the reader: to approve, or to mend what was sent back. */
  readonly waitsForReader: boolean;
  /** The reader wrote some of it, and so will not approve it. */
  readonly readerWrites: boolean;
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
