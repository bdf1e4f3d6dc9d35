import type { CommitmentLine } from "./commitment-line";
import type { Matter, Part } from "./governing";

/** A choice as a screen shows it. Carries JSON only. */
export type ChoiceView = {
  readonly area: string;
  readonly areaName: string;
  /** Made for the area looked at, or inherited from one above it. */
  readonly isOwn: boolean;
  readonly from: string;
  readonly commitment: string;
  readonly commitmentName: string;
  readonly reason: string;
  readonly by: string;
  /** "2026-11-22 09:12". */
  readonly at: string;
  /** When it was withdrawn or replaced; null while it stands. */
  readonly endedAt: string | null;
};

/** One sentence among those that speak of the same matter. */
export type Rival = CommitmentLine & { readonly part: Part; readonly clause: string };

/** A matter on which the sentences in force for an area ask for different things, with what was chosen. */
export type Contest = Matter & {
  /** Of the indicator, or of the parameter where nothing is measured. */
  readonly name: string;
  /** Null for a parameter that measures nothing. */
  readonly indicator: string | null;
  readonly rivals: readonly Rival[];
  readonly choice: ChoiceView | null;
  readonly history: readonly ChoiceView[];
};

/** Texts that bind differ and none was chosen; a draft or explainer beside a text that binds leaves nothing open. */
export const isOpen = ({ choice, rivals }: Contest): boolean =>
  choice === null && rivals.some(({ part }) => part === "contested");

/** Nothing is disputed: a text without force says something else, and may be chosen. */
export const isOffer = (contest: Contest): boolean => contest.choice === null && !isOpen(contest);
