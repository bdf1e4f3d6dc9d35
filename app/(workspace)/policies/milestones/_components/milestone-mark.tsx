import { MILESTONE_STATES, type MilestoneStanding, type MilestoneState } from "@/lib/domain/policy/milestone";

const COLOURS: Record<MilestoneState, string> = {
  done: "text-met",
  "done-late": "text-met",
  "done-undated": "text-met",
  "due-soon": "text-at-risk",
  overdue: "text-behind",
  open: "text-on-track",
  undated: "text-unassessable",
};

function daysText({ state, days }: MilestoneStanding): string | null {
  if (days === null || state === "done") return null;
  if (days === 0) return "今天到期";
  return days > 0 ? `${days} 天` : `还有 ${-days} 天`;
}

/** Where a milestone stands: mark, word and colour; the days beside it. In a matrix the mark alone shows. */
export function MilestoneMark({ standing, short = false }: { standing: MilestoneStanding; short?: boolean }) {
  const { word, mark } = MILESTONE_STATES[standing.state];
  const days = daysText(standing);
  const words = days ? `${word}，${days}` : word;
  return (
    <span className={`whitespace-nowrap ${COLOURS[standing.state]}`} title={short ? words : undefined}>
      <span aria-hidden>{mark}</span>
      {short ? (
        <>
          {standing.state === "done-late" ? <span aria-hidden>迟</span> : null}
          <span className="sr-only">{words}</span>
        </>
      ) : (
        <>
          {standing.state === "done-late" ? <span aria-hidden>迟</span> : null}
          <span className="ml-1">{words}</span>
        </>
      )}
    </span>
  );
}
