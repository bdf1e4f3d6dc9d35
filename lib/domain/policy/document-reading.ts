import type { FigureView } from "../indicators/figure-view";
import type { StatusCounts } from "../targets/count-statuses";
import type { Status } from "../targets/standing";
import type { TargetBar } from "../targets/target-bar";
import type { TextChapter } from "./annotated-text";
import { COMMITMENT_KINDS, type CommitmentKind, isAssessed } from "./commitment";
import type { CommitmentLine } from "./commitment-line";
import type { PolicyDocument } from "./document";
import type { Part } from "./governing";
import type { Hold } from "./hold";

/** A sentence with everything that stands beside it in the text. */
export type CommitmentNote = CommitmentLine & {
  /** Position in the text, from 1: the small number behind the words. */
  readonly position: number;
  readonly figure: FigureView | null;
  readonly bar: TargetBar | null;
  /** 约束性, task and score, confidence of an extract. */
  readonly tags: readonly string[];
  /** Other sentences in force on the same indicator: shown side by side, the bureau chooses (MODEL M15). */
  readonly rivals: readonly CommitmentLine[];
  readonly part: Part;
};

export type DocumentReading = {
  readonly document: PolicyDocument;
  readonly areaName: string;
  readonly chapters: readonly TextChapter[];
  readonly notes: readonly CommitmentNote[];
  readonly hold: Hold;
  readonly counts: StatusCounts;
  readonly judged: number;
  /** Every registration of the text, the first one first. */
  readonly editions: readonly EditionView[];
};

/** One registration of a text: what stands is the last. */
export type EditionView = {
  /** The last publication at which it stood; null for what stands. */
  readonly publication: number | null;
  readonly registeredAt: string;
  readonly replacedAt: string | null;
};

/** What a reader may narrow the notes to. */
export const NOTE_KINDS = {
  assessed: "目标与趋势",
  milestone: COMMITMENT_KINDS.milestone,
  parameter: COMMITMENT_KINDS.parameter,
  baseline: COMMITMENT_KINDS.baseline,
} as const;

export type NoteKind = keyof typeof NOTE_KINDS;

const kindOf = (kind: CommitmentKind): NoteKind =>
  isAssessed(kind) ? "assessed" : (kind as Exclude<NoteKind, "assessed">);

export type Narrowing = {
  readonly chapter: string | null;
  readonly kind: NoteKind | null;
  readonly status: Status | null;
};

/** The chapter asked for and the notes of one kind or standing; the words stay whole, the marks follow the notes. */
export function narrowReading(
  { chapters, notes }: Pick<DocumentReading, "chapters" | "notes">,
  { chapter, kind, status }: Narrowing,
): { chapters: readonly TextChapter[]; notes: ReadonlyMap<string, CommitmentNote> } {
  const shown = chapters.filter(({ anchor }) => chapter === null || anchor === chapter);
  const kept = notes.filter(
    (note) => (kind === null || kindOf(note.kind) === kind) && (status === null || note.status === status),
  );
  return { chapters: shown, notes: new Map(kept.map((note) => [note.id, note])) };
}
