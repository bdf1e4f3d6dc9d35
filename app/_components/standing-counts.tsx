import Link from "next/link";
import type { StatusCounts } from "@/lib/domain/targets/count-statuses";
import { STATUSES, type Status } from "@/lib/domain/targets/standing";

const ORDER: readonly Status[] = ["behind", "at-risk", "on-track", "met", "unassessable"];

const COLOURS: Record<Status, string> = {
  met: "text-met!",
  "on-track": "text-on-track!",
  "at-risk": "text-at-risk!",
  behind: "text-behind!",
  unassessable: "text-unassessable!",
};

/** Counts by standing for a table cell: mark and count, the word on hover and for readers, each leading to its list. */
export function StandingCounts({ counts, href }: { counts: StatusCounts; href: (status: Status) => string }) {
  const present = ORDER.filter((status) => counts[status] > 0);
  if (present.length === 0) return <span className="text-hint">没有在用目标</span>;
  return present.map((status) => (
    <Link
      key={status}
      href={href(status)}
      prefetch={false}
      className={`mr-2.5 ${COLOURS[status]}`}
      title={`${STATUSES[status].word} ${counts[status]} 项`}
    >
      <span aria-hidden>{STATUSES[status].mark}</span>
      <span className="sr-only">{STATUSES[status].word}</span> {counts[status]}
    </Link>
  ));
}
