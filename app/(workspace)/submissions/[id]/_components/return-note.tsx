import { shanghaiDate } from "@/lib/domain/period";
import type { StoryStep } from "@/lib/domain/submissions/submission-view";

/** Why a submission came back, said before anything else. */
export function ReturnNote({ story }: { story: readonly StoryStep[] }) {
  const step = story.findLast(({ act }) => act === "return");
  if (!step) return null;
  return (
    <section className="card border-l-[3px]! border-l-behind!" aria-label="退回原因">
      <h2 className="mb-1">
        退回原因
        <span className="ml-2 text-xs font-normal text-hint">
          {step.by}，{shanghaiDate(step.at)}
        </span>
      </h2>
      <p className="text-base">{step.note}</p>
    </section>
  );
}
