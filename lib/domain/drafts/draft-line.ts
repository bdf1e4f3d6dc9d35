import type { DraftStatus } from "../policy/draft-status";
import type { Origin } from "../vintage";

/** What is told of every draft in a list, whatever is written: whose it is, where it stands and whom it waits for. */
export type DraftLine = {
  readonly id: string;
  readonly status: DraftStatus;
  readonly origin: Origin;
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
