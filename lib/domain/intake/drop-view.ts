/** What the last look at the drop folder found, for pages. JSON only. */
export type LookView = {
  readonly folder: string;
  /** "2026-10-20 09:30" in Asia/Shanghai. */
  readonly at: string;
  readonly secondsAgo: number;
  /** A look is due every few seconds: nobody looks any more. */
  readonly overdue: boolean;
  readonly waiting: number;
  readonly problems: readonly string[];
};

/** A worker that is restarted or busy with a large file comes back well within this. */
export const LOOK_OVERDUE_SECONDS = 120;

/** One file that was taken in or turned away. */
export type DropLine = {
  readonly id: number;
  readonly areaName: string;
  readonly fileName: string;
  readonly takenAt: string;
  readonly account: string | null;
  readonly outcome: string;
  readonly tone: "good" | "busy" | "warn" | "bad" | "idle";
  readonly mark: string;
  /** The page of what it became; null where it was turned away. */
  readonly page: string | null;
  /** Why it was turned away. */
  readonly refusal: string | null;
  readonly laidAt: string | null;
};

export type DropList = {
  readonly look: LookView | null;
  readonly lines: readonly DropLine[];
  readonly counts: { readonly taken: number; readonly refused: number };
};

export type DropAccountLine = {
  readonly area: string;
  readonly areaName: string;
  readonly username: string;
  readonly person: string;
  readonly disabled: boolean;
  readonly setBy: string;
  readonly setAt: string;
};

type Choice = { readonly value: string; readonly label: string };

export type DropAdministration = {
  readonly look: LookView | null;
  readonly accounts: readonly DropAccountLine[];
  readonly areas: readonly Choice[];
  readonly submitters: readonly Choice[];
};
