"use client";

import { type ReactNode, startTransition, useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";

/** A form of the draft: what was typed stays when the answer is no, and the answer stands beside the buttons. */
export function KeptForm({
  action,
  draft,
  version,
  part,
  saved,
  buttons,
  className = "",
  children,
}: {
  action: FormAction;
  draft: string;
  version: number;
  part: string;
  /** Said after the change was saved. */
  saved: string | null;
  buttons: ReactNode;
  className?: string;
  children?: ReactNode;
}) {
  const [answer, submit, busy] = useActionState(action, null);
  return (
    <form
      action={submit}
      onSubmit={(event) => {
        event.preventDefault();
        const { submitter } = event.nativeEvent as SubmitEvent;
        const form = new FormData(event.currentTarget, submitter);
        startTransition(() => submit(form));
      }}
      className={className}
    >
      <input type="hidden" name="draft" value={draft} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="part" value={part} />
      {children}
      <div className="mt-3 flex flex-wrap items-center gap-2" aria-busy={busy}>
        {buttons}
        <span aria-live="polite" className="text-[13px]">
          {busy ? <span className="text-hint">正在保存……</span> : null}
          {!busy && answer?.ok === false ? <span className="text-behind">✕ {answer.problem}</span> : null}
          {!busy && !answer && saved ? <span className="text-met">✓ {saved}</span> : null}
        </span>
      </div>
    </form>
  );
}
