import type { Run } from "../report-document";

/** Something the figures show to be wrong, and what follows from it: who is to do what. */
export type Problem = {
  /** A sentence without its full stop. */
  readonly words: readonly Run[];
  /** Why, where the data say so; causes are never invented. */
  readonly cause: string;
  readonly suggestion: readonly Run[];
};

/** Said where the data show what happened and not why. */
export const unexplained = (who: string): string => `原因待${who}说明`;
