import type { AreaCode } from "../area";
import type { FigureView } from "../indicators/figure-view";
import type { PolicyDocument } from "../policy/document";
import type { Status } from "./standing";

/** One task in one area. Carries JSON only. */
export type TaskCell = {
  readonly commitment: string;
  readonly asked: string;
  readonly status: Status;
  readonly reason: string;
  readonly figure: FigureView | null;
  /** "97.8%"; null without a number on either side. */
  readonly completion: string | null;
  /** "7.20"; null where it cannot be judged. */
  readonly earned: string | null;
};

export type Task = {
  readonly number: number;
  readonly name: string;
  readonly full: string;
  /** By area; an area that the letter gives no such task is absent. */
  readonly cells: ReadonlyMap<AreaCode, TaskCell>;
};

export type TaskColumn = {
  readonly area: AreaCode;
  readonly name: string;
  /** "86.50" of "92". */
  readonly earned: string;
  readonly assessable: string;
};

/** A yearly target letter by task and area: progress and points. */
export type TaskBoard = {
  readonly document: PolicyDocument;
  readonly tasks: readonly Task[];
  /** The area asked for first, then those it is made of. */
  readonly columns: readonly TaskColumn[];
};
