"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";

/** The second person's word on one entry that another proposed. */
export function ConfirmAct({
  id,
  act,
  label,
  busyLabel = "正在办理……",
  className = "cursor-pointer text-brand",
}: {
  id: number;
  act: FormAction;
  label: string;
  busyLabel?: string;
  className?: string;
}) {
  const [answer, submit, busy] = useActionState(act, null);
  return (
    <form action={submit}>
      <input type="hidden" name="id" value={id} />
      <button type="submit" disabled={busy} className={className}>
        {busy ? busyLabel : label}
      </button>
      <span aria-live="polite" className="ml-2 text-behind empty:hidden">
        {answer?.ok === false ? answer.problem : null}
      </span>
    </form>
  );
}
