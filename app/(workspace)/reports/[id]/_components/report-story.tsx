import { shanghaiTime } from "@/lib/domain/period";
import type { ReportEvent } from "@/lib/domain/reports/report-view";
import { ACT_NAMES } from "@/lib/domain/reports/status";

/** What happened to a report, act by act, the newest last. */
export function ReportStory({ story }: { story: readonly ReportEvent[] }) {
  return (
    <section className="card" aria-label="办理过程">
      <h2 className="mb-1.5">办理过程</h2>
      <ol className="space-y-2 border-l border-line pl-3">
        {story.map((event) => (
          <li key={`${event.at.getTime()}-${event.act}`} className="leading-snug">
            <span className="font-medium">{ACT_NAMES[event.act]}</span>
            <span className="ml-2 text-secondary">{event.who}</span>
            <span className="block text-xs text-hint">{shanghaiTime(event.at)}</span>
            {event.note ? <span className="block text-xs text-secondary">{event.note}</span> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
