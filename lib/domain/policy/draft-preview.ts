import type { FigureView } from "../indicators/figure-view";
import { countStatuses, statusFinding } from "../targets/count-statuses";
import type { Status } from "../targets/standing";
import type { CommitmentLine } from "./commitment-line";

/** What approving would do to the judgement of one sentence. */
export const EFFECTS = {
  new: "新增评价",
  changed: "评价有变化",
  same: "与现在相同",
  none: "不评价",
} as const;

export type Effect = keyof typeof EFFECTS;

/** A commitment of a draft as it would be judged, beside how it is judged now and what else binds the same figure. */
export type PreviewLine = CommitmentLine & {
  /** Place in the draft. */
  readonly position: number;
  readonly effect: Effect;
  readonly figure: FigureView | null;
  readonly before: { readonly status: Status; readonly reason: string; readonly asked: string } | null;
  readonly beside: readonly CommitmentLine[];
};

export type DraftPreview = {
  readonly lines: readonly PreviewLine[];
  /** What a reader is told first. */
  readonly finding: string;
};

type Judged = Pick<PreviewLine, "status" | "reason" | "asked">;

/** What changes for a sentence; a standing of the same words and reason is the same. */
export function effectOf(after: Judged, before: PreviewLine["before"]): Effect {
  if (after.status === null) return before === null ? "none" : "changed";
  if (before === null) return "new";
  const { status, reason, asked } = before;
  return status === after.status && reason === after.reason && asked === after.asked ? "same" : "changed";
}

/** "新增评价 2 项（1 项已达标，1 项滞后），1 项评价有变化" */
export function previewFinding(lines: readonly PreviewLine[]): string {
  const added = lines.filter(({ effect }) => effect === "new");
  const changed = lines.filter(({ effect }) => effect === "changed").length;
  const words = statusFinding(countStatuses(added));
  const said = [
    ...(added.length > 0 ? [`新增评价 ${added.length} 项（${words}）`] : []),
    ...(changed > 0 ? [`${changed} 项评价有变化`] : []),
  ];
  return said.length > 0 ? said.join("，") : "不改变任何评价";
}
