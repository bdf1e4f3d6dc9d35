import type { AreaCode } from "../area";
import { addMonths, type Frequency, type Month, monthOf, yearOf } from "../period";
import type { Commitment } from "./commitment";

/** Days before its date from which a milestone is due soon. 建议值 */
export const DUE_SOON_DAYS = 60;

/** What was done for a milestone, when, and where that can be read. */
export type MilestoneEvidence = {
  readonly key: number;
  readonly commitment: string;
  readonly area: AreaCode;
  /** The day it was done, "2022-06-20". */
  readonly doneOn: string;
  readonly title: string;
  readonly url: string | null;
  readonly file: { readonly hash: string; readonly name: string } | null;
  readonly by: string;
  readonly at: Date;
};

export const MILESTONE_STATES = {
  done: { word: "按期完成", mark: "✓" },
  "done-late": { word: "逾期完成", mark: "✓" },
  "done-undated": { word: "已完成", mark: "✓" },
  "due-soon": { word: "临近到期", mark: "!" },
  overdue: { word: "逾期未报", mark: "✕" },
  open: { word: "未到期", mark: "→" },
  undated: { word: "未写期限", mark: "—" },
} as const;

export type MilestoneState = keyof typeof MILESTONE_STATES;

export type MilestoneStanding = {
  readonly state: MilestoneState;
  /** Days past the date: of the deed when there is one, else of today; negative while there is time. Null without a date. */
  readonly days: number | null;
};

/** The last day of a month, "2022-06-30". */
export function lastDay(month: Month): string {
  const day = new Date(Date.UTC(yearOf(month), monthOf(month), 0)).getUTCDate();
  return `${month}-${String(day).padStart(2, "0")}`;
}

const DAY_MS = 86_400_000;

const daysAfter = (date: string, than: string): number =>
  Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${than}T00:00:00Z`)) / DAY_MS);

/** Where a milestone stands in one area on a day: read, never stored (MODEL M4). */
export function milestoneStanding(
  due: Month | null,
  evidence: Pick<MilestoneEvidence, "doneOn"> | null,
  today: string,
): MilestoneStanding {
  if (due === null) return { state: evidence ? "done-undated" : "undated", days: null };
  const date = lastDay(due);
  if (evidence) {
    const days = daysAfter(evidence.doneOn, date);
    return { state: days > 0 ? "done-late" : "done", days };
  }
  const days = daysAfter(today, date);
  if (days > 0) return { state: "overdue", days };
  return { state: days >= -DUE_SOON_DAYS ? "due-soon" : "open", days };
}

const SPANS: Record<Frequency, number> = { month: 1, quarter: 3, year: 12 };

/** The turn of a milestone that a day is about: its month, and the month that the turn before ended with. */
export type Turn = { readonly due: Month; readonly after: Month | null };

/**
 * A milestone that comes back is asked for anew each time: the day's turn is the latest that is over while the text is
 * in force, else the first. Null without a date.
 */
export function currentTurn(
  { due, recurs, to }: Pick<Commitment, "due" | "recurs" | "to">,
  today: string,
): Turn | null {
  if (due === null) return null;
  if (!recurs) return { due, after: null };
  let turn: Turn = { due, after: null };
  for (;;) {
    const next = addMonths(turn.due, SPANS[recurs]);
    if (lastDay(next) >= today || (to !== null && next > to)) return turn;
    turn = { due: next, after: turn.due };
  }
}

/** Deeds that answer a turn: those since the turn before was over. */
export const deedsOf = <T extends Pick<MilestoneEvidence, "doneOn">>(
  evidence: readonly T[],
  turn: Turn | null,
): T[] => {
  const after = turn?.after;
  return after ? evidence.filter(({ doneOn }) => doneOn > lastDay(after)) : [...evidence];
};

/** The first deed counts: what is added later supports it and does not make it late. */
export const firstDone = <T extends Pick<MilestoneEvidence, "doneOn">>(evidence: readonly T[]): T | null =>
  [...evidence].sort((a, b) => (a.doneOn < b.doneOn ? -1 : 1))[0] ?? null;
