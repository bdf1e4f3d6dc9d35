import type { StandingView } from "@/lib/domain/indicators/figure-view";
import { STATUSES, type Status } from "@/lib/domain/targets/standing";

const COLOURS: Record<Status, string> = {
  met: "bg-met",
  "on-track": "bg-on-track",
  "at-risk": "bg-at-risk",
  behind: "bg-behind",
  unassessable: "bg-unassessable",
};

/** A standing in a crowded cell: the mark in its colour; word, target and reason on hover and for screen readers. */
export function StandingMark({ standing }: { standing: StandingView | null }) {
  if (!standing) return null;
  const { word, mark } = STATUSES[standing.status];
  const words = [word, standing.target, standing.reason].filter(Boolean).join("，");
  return (
    <span
      className={`ml-1 inline-grid size-3.5 place-items-center rounded-[2px] align-[-2px] text-[10px] leading-none text-white ${COLOURS[standing.status]}`}
      title={words}
    >
      <span aria-hidden>{mark}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
