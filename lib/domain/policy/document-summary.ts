import { type StatusCounts, statusFinding } from "../targets/count-statuses";
import type { CommitmentKind } from "./commitment";
import type { PolicyDocument } from "./document";
import type { Hold } from "./hold";

/** A policy text in a list: what it is, what it asks for and where that stands. */
export type DocumentSummary = {
  readonly document: PolicyDocument;
  readonly areaName: string;
  readonly total: number;
  readonly kinds: Readonly<Partial<Record<CommitmentKind, number>>>;
  /** What it is to the area in the period. */
  readonly hold: Hold;
  readonly counts: StatusCounts;
  readonly judged: number;
};

type Said = Pick<DocumentSummary, "total" | "hold" | "counts" | "judged">;

/** What a title says of a document: how much it promises and where that stands, or why nothing is judged. */
export function documentFinding(
  { total, hold, counts, judged }: Said,
  areaName: string,
  hasData: boolean,
): string {
  const promised = total === 0 ? "没有可衡量的承诺" : `${total} 项承诺`;
  if (total === 0) return promised;
  if (judged === 0 && !hasData && BEARING.includes(hold)) return `${promised}，没有本期数据，不作评价`;
  if (judged === 0) return `${promised}，${UNJUDGED[hold](areaName)}`;
  const words = statusFinding(counts) ?? "";
  return `${promised}，评价 ${judged} 项${hold === "informative" ? "（仅供参考）" : ""}，${words}`;
}

const BEARING: readonly Hold[] = ["binding", "informative"];

const UNJUDGED: Record<Hold, (areaName: string) => string> = {
  binding: () => "没有须评价的目标",
  informative: () => "没有须评价的目标",
  "not-in-force": () => "本期不在有效期",
  "not-bound": (areaName) => `均不约束${areaName}`,
  "made-up": () => "演示文件不评价真实数据",
};
