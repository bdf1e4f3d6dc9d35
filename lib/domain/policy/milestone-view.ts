import type { AreaCode } from "../area";
import type { LineDocument } from "./commitment-line";
import type { MilestoneStanding, MilestoneState } from "./milestone";

export type EvidenceView = {
  readonly key: number;
  readonly doneOn: string;
  readonly title: string;
  readonly url: string | null;
  readonly fileName: string | null;
  readonly by: string;
  readonly at: string;
};

/** A milestone in one area. Carries JSON only. */
export type MilestoneCell = MilestoneStanding & {
  readonly area: AreaCode;
  readonly areaName: string;
  readonly evidence: readonly EvidenceView[];
  /** The reader may record what this area did. */
  readonly mayRecord: boolean;
};

export type Milestone = {
  readonly id: string;
  readonly document: LineDocument;
  readonly name: string;
  readonly quote: string;
  /** "2022年6月底前", "未写期限". */
  readonly asked: string;
  /** By area; areas that it does not bind are absent. */
  readonly cells: ReadonlyMap<AreaCode, MilestoneCell>;
};

export type MilestoneCounts = Readonly<Record<MilestoneState, number>>;

/** What is late or soon due in one area, for reminding. */
export type MilestoneReminder = {
  readonly overdue: number;
  readonly dueSoon: number;
};

export function countStates(milestones: readonly Milestone[]): MilestoneCounts {
  const counts = {
    done: 0,
    "done-late": 0,
    "done-undated": 0,
    "due-soon": 0,
    overdue: 0,
    open: 0,
    undated: 0,
  };
  for (const { cells } of milestones) for (const { state } of cells.values()) counts[state] += 1;
  return counts;
}
