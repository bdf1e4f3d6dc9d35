"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import type { ChoiceView, Contest } from "@/lib/domain/policy/contest";
import { Labelled } from "../../../../_components/labelled";
import { Answer } from "../../_components/answer";

/** Takes a choice back; the choice and its withdrawal both stay in the history. */
export function WithdrawForm({
  contest,
  choice,
  withdraw,
}: {
  contest: Contest;
  choice: ChoiceView;
  withdraw: FormAction;
}) {
  const [answer, submit, busy] = useActionState(withdraw, null);
  return (
    <details className="mt-1">
      <summary className="cursor-pointer text-xs text-brand">撤销这项选定</summary>
      <form action={submit} className="mt-2 flex flex-wrap items-end gap-3 text-[13px]">
        <input type="hidden" name="subject" value={contest.subject} />
        <input type="hidden" name="scheme" value={contest.scheme} />
        <input type="hidden" name="group" value={contest.group} />
        <input type="hidden" name="area" value={choice.area} />
        <input type="hidden" name="from" value={choice.from} />
        <Labelled label="撤销的理由" width="rest">
          <input name="reason" required minLength={4} maxLength={500} className="field w-full" />
        </Labelled>
        <button type="submit" disabled={busy} className="button">
          {busy ? "正在撤销……" : "撤销"}
        </button>
      </form>
      <Answer answer={answer} done="已撤销" />
    </details>
  );
}
