import type { Origin } from "../vintage";

/** One active load with its rows, or without them. JSON only. */
export type RetentionLine = {
  readonly id: number;
  readonly areaName: string;
  readonly period: string;
  readonly origin: Origin;
  readonly rows: number;
  /** How long its area keeps rows; null: for good. */
  readonly months: number | null;
  /** "2028-10-01"; null where nothing is deleted by itself. */
  readonly deleteOn: string | null;
  /** "2028-10-01 03:12" in Asia/Shanghai; null while the rows are here. */
  readonly deletedAt: string | null;
};

export type RetentionView = {
  /** Whose rule the administrator sets. */
  readonly areaName: string;
  /** The one that holds there: its own, or inherited; null where there is none. */
  readonly rule: {
    readonly areaName: string;
    readonly own: boolean;
    readonly months: number | null;
    readonly reason: string;
    readonly setBy: string;
    readonly setAt: string;
  } | null;
  readonly kept: readonly RetentionLine[];
  readonly deleted: readonly RetentionLine[];
};
