"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import type { EventLine } from "@/lib/domain/comparability/register-lines";

/** Holds an event for a main reason, or no longer. */
export function ReasonButton({ line, hold }: { line: EventLine; hold: FormAction }) {
  const [answer, submit, busy] = useActionState(hold, null);
  return (
    <form action={submit} className="text-[13px]">
      <input type="hidden" name="id" value={line.id} />
      <input type="hidden" name="held" value={line.isMainReason ? "no" : "yes"} />
      <button type="submit" disabled={busy} className="cursor-pointer text-brand">
        {line.isMainReason ? "不再认定为主要原因" : "认定为主要原因"}
      </button>
      <span aria-live="polite" className="text-behind empty:hidden">
        {answer?.ok === false ? answer.problem : null}
      </span>
    </form>
  );
}
