import { stepsOf } from "@/lib/domain/submissions/review/review-rule";

/** Who acts on a statement in turn. */
export const StepLine = ({ asked }: { asked: boolean }) => (
  <ol className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1.5" aria-label="办理步骤">
    {stepsOf(asked).map((step, index) => (
      <li key={step} className="flex items-center gap-2">
        {index > 0 ? (
          <span aria-hidden className="text-hint">
            →
          </span>
        ) : null}
        <span className="rounded border border-line bg-page px-2.5 py-1">
          {index + 1}. {step}
        </span>
      </li>
    ))}
  </ol>
);
