import Link from "next/link";
import { STATUSES, type Status } from "@/lib/domain/targets/standing";

const ORDER: readonly Status[] = ["met", "on-track", "at-risk", "behind", "unassessable"];

const COLOURS: Record<Status, string> = {
  met: "bg-met",
  "on-track": "bg-on-track",
  "at-risk": "bg-at-risk",
  behind: "bg-behind",
  unassessable: "bg-unassessable",
};

/** Narrower parts show mark and count; the word is on hover and in the list they lead to. */
const WORD_SHARE: Record<Status, number> = {
  met: 0.18,
  "on-track": 0.24,
  "at-risk": 0.24,
  behind: 0.18,
  unassessable: 0.24,
};

/**
 * Counts by standing as one bar; each part is as wide as its count and leads to what it counts. In a `narrow` place the
 * words stand below.
 */
export function StandingBar({
  counts,
  href,
  narrow = false,
}: {
  counts: Readonly<Record<Status, number>>;
  href: (status: Status) => string;
  narrow?: boolean;
}) {
  const present = ORDER.filter((status) => counts[status] > 0);
  const total = present.reduce((sum, status) => sum + counts[status], 0);
  const bar = (
    <div className="flex h-7 overflow-hidden rounded-[3px]">
      {present.map((status) => (
        <Link
          key={status}
          href={href(status)}
          prefetch={false}
          style={{ flexGrow: counts[status] }}
          className={`flex ${narrow ? "min-w-9" : "min-w-11"} basis-0 items-center gap-1 px-2 text-xs whitespace-nowrap text-white! ${COLOURS[status]}`}
          title={`${STATUSES[status].word} ${counts[status]} 项`}
        >
          <span aria-hidden>{STATUSES[status].mark}</span>
          {!narrow && counts[status] / total > WORD_SHARE[status] ? (
            <span>{STATUSES[status].word}</span>
          ) : null}
          {counts[status]}
        </Link>
      ))}
    </div>
  );
  if (!narrow) return bar;
  return (
    <div>
      {bar}
      <p className="mt-0.5 flex flex-wrap gap-x-2 text-xs text-secondary">
        {present.map((status) => (
          <span key={status} className="whitespace-nowrap">
            {STATUSES[status].word} {counts[status]}
          </span>
        ))}
      </p>
    </div>
  );
}
