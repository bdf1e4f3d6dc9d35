import type { ActionResult } from "@/lib/domain/action-result";

/** What came of a form: done, or why not. */
export const Answer = ({ answer, done }: { answer: ActionResult; done: string }) => (
  <div aria-live="polite" className="text-[13px]">
    {answer?.ok === false ? <p className="text-behind">{answer.problem}</p> : null}
    {answer?.ok ? <p className="text-met">✓ {done}</p> : null}
  </div>
);
