"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";

/** The second person's word. */
export function ConfirmDisregard({ id, confirm }: { id: number; confirm: FormAction }) {
  const [answer, submit, busy] = useActionState(confirm, null);
  return (
    <form action={submit}>
      <input type="hidden" name="id" value={id} />
      <button type="submit" disabled={busy} className="cursor-pointer text-brand">
        {busy ? "正在重新计算……" : "确认不采用"}
      </button>
      <span aria-live="polite" className="ml-2 text-behind empty:hidden">
        {answer?.ok === false ? answer.problem : null}
      </span>
    </form>
  );
}
