import { shanghaiTime } from "@/lib/domain/period";
import { ACT_NAMES } from "@/lib/domain/submissions/status";
import type { StoryStep } from "@/lib/domain/submissions/submission-view";

const nameOf = (act: string): string => ACT_NAMES[act as keyof typeof ACT_NAMES] ?? act;

/** Who did what when, with what they wrote, the latest last; side by side where there is room. */
export function StoryCard({ story, wide }: { story: readonly StoryStep[]; wide: boolean }) {
  const flow = wide
    ? "grid grid-cols-1 gap-x-4 gap-y-2 sm:grid-cols-[repeat(auto-fill,minmax(168px,1fr))]"
    : "space-y-2 border-l border-line pl-4";
  return (
    <section className="card">
      <h2 className="mb-1">办理经过</h2>
      <ol className={flow}>
        {story.map((step) => (
          <li
            key={`${step.at.getTime()}${step.act}`}
            className={`text-[13px] ${wide ? "border-l border-line pl-3" : ""}`}
          >
            <span className="font-medium">{nameOf(step.act)}</span>
            <span className="ml-2 text-secondary">{step.by}</span>
            <span className="block text-xs text-hint">{shanghaiTime(step.at)}</span>
            {step.note ? <span className="block break-words text-secondary">{step.note}</span> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
