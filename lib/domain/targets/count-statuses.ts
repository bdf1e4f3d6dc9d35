import { STATUSES, type Status } from "./standing";

export type StatusCounts = Readonly<Record<Status, number>>;

/** How many stand where; every status is there, if only with none. */
export function countStatuses(entries: readonly { readonly status: Status | null }[]): StatusCounts {
  const counts = Object.fromEntries(Object.keys(STATUSES).map((status) => [status, 0])) as Record<
    Status,
    number
  >;
  for (const { status } of entries) if (status !== null) counts[status] += 1;
  return counts;
}

/** "6 项已达标，1 项滞后": what a title says of them; null when none stands anywhere. */
export function statusFinding(counts: StatusCounts): string | null {
  const judged = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (judged === 0) return null;
  if (counts.unassessable === judged) return "均无法评估";
  const said = (["met", "on-track", "at-risk", "behind"] as const).filter(
    (status) => counts[status] > 0 && (status !== "on-track" || counts.met === 0),
  );
  return said.map((status) => `${counts[status]} 项${STATUSES[status].word}`).join("，");
}
