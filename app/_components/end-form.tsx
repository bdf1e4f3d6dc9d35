"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import { keepTyped } from "./keep-typed";
import { Labelled } from "./labelled";

/** Proposes the last month of what a bureau defined; a second person decides. */
export function EndForm({ code, end }: { code: string; end: FormAction }) {
  const [answer, send, busy] = useActionState(end, null);
  return (
    <details className="mt-1 text-[13px]">
      <summary className="cursor-pointer text-secondary">停用</summary>
      <form action={send} onSubmit={keepTyped(send)} className="mt-1 flex flex-wrap items-end gap-2">
        <input type="hidden" name="code" value={code} />
        <Labelled label="最后适用月，如 2026-12">
          <input name="through" required autoComplete="off" className="field w-32" />
        </Labelled>
        <Labelled label="理由" width="rest">
          <input name="reason" required autoComplete="off" className="field w-full" />
        </Labelled>
        <button type="submit" disabled={busy} className="button">
          提出停用，由另一人批准
        </button>
        <span aria-live="polite" className="w-full">
          {answer?.ok === false ? <span className="text-behind">✕ {answer.problem}</span> : null}
        </span>
      </form>
    </details>
  );
}
