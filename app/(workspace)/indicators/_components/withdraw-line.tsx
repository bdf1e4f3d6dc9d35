"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";

/** Takes an entry of a register back, with a reason; both stay in the list. */
export function WithdrawLine({ id, name, withdraw }: { id: number; name: string; withdraw: FormAction }) {
  const [answer, submit, busy] = useActionState(withdraw, null);
  return (
    <details>
      <summary className="cursor-pointer text-[13px] text-brand">撤销</summary>
      <form action={submit} className="mt-1 flex flex-wrap items-center gap-2 text-[13px]">
        <input type="hidden" name="id" value={id} />
        <input
          name="reason"
          required
          minLength={4}
          maxLength={500}
          aria-label={`撤销“${name}”的理由`}
          placeholder="撤销的理由"
          className="field min-w-48 flex-1"
        />
        <button type="submit" disabled={busy} className="button">
          {busy ? "正在撤销……" : "撤销"}
        </button>
      </form>
      <p aria-live="polite" className="text-[13px] text-behind empty:hidden">
        {answer?.ok === false ? answer.problem : null}
      </p>
    </details>
  );
}
