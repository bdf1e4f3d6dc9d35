"use client";

import { startTransition, useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import { type RuleChange, reviewWords } from "@/lib/domain/submissions/review/review-rule";
import { Labelled } from "../../../../../_components/labelled";
import { StepLine } from "./step-line";

/** Proposes the other rule from a month on; a second person decides. */
export function ChangeForm({
  form,
  change,
  propose,
}: {
  form: string;
  change: RuleChange;
  propose: FormAction;
}) {
  const [answer, send, busy] = useActionState(propose, null);
  const turn = reviewWords(change.asked);
  return (
    <section className="card mb-3">
      <h2>改为{turn}</h2>
      <StepLine asked={change.asked} />
      <form
        action={send}
        // What was typed stays when it is refused.
        onSubmit={(event) => {
          event.preventDefault();
          const sent = new FormData(event.currentTarget);
          startTransition(() => send(sent));
        }}
        className="mt-3 flex flex-wrap items-end gap-2 text-[13px]"
      >
        <input type="hidden" name="form" value={form} />
        <input type="hidden" name="asked" value={String(change.asked)} />
        <Labelled label={`起始月（报表所属期）${change.notBefore ? `，不早于 ${change.notBefore}` : ""}`}>
          <input
            name="from"
            required
            defaultValue={change.suggestedFrom}
            autoComplete="off"
            className="field w-32"
          />
        </Labelled>
        <Labelled label="理由，不少于4个字" width="rest">
          <input name="reason" required maxLength={500} autoComplete="off" className="field w-full" />
        </Labelled>
        <button type="submit" disabled={busy} className="button">
          {busy ? "正在办理……" : "提出变更，由另一人确认"}
        </button>
        <span aria-live="polite" className="w-full empty:hidden">
          {answer?.ok === false ? <span className="text-behind">✕ {answer.problem}</span> : null}
        </span>
      </form>
    </section>
  );
}
