"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";

/** Takes a setting back, with a reason. */
export function WithdrawSetting({ id, name, withdraw }: { id: number; name: string; withdraw: FormAction }) {
  const [answer, submit, busy] = useActionState(withdraw, null);
  return (
    <details>
      <summary className="cursor-pointer text-brand">撤销</summary>
      <form action={submit} className="mt-1 flex flex-wrap items-center gap-2">
        <input type="hidden" name="id" value={id} />
        <input
          name="reason"
          required
          maxLength={200}
          placeholder="撤销的理由"
          aria-label={`撤销${name}的理由`}
          className="field min-h-7! w-40 py-0.5!"
        />
        <button type="submit" disabled={busy} className="button min-h-7! py-0.5!">
          确认撤销
        </button>
      </form>
      <div aria-live="polite">
        {answer?.ok === false ? <p className="text-behind">{answer.problem}</p> : null}
      </div>
    </details>
  );
}
