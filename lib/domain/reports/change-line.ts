import type { FigureId } from "../figure";

/** A figure that is another one today, in words. */
export type ChangeLine = {
  readonly name: string;
  /** Scheme, area and period. */
  readonly place: string;
  readonly before: string;
  readonly beforeId: FigureId;
  readonly after: string;
  readonly afterId: FigureId;
  readonly printed: boolean;
};
