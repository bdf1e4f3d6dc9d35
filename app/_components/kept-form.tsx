"use client";

import { type ReactNode, type Ref, useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import { keepTyped } from "./keep-typed";

/** A form of a draft: what was typed stays when the answer is no, and the answer stands beside the buttons. */
export function KeptForm({
  action,
  draft,
  version,
  part = null,
  saved = null,
  buttons,
  buttonsClass = "mt-3",
  className = "",
  label,
  form,
  onInput,
  children,
}: {
  action: FormAction;
  /** Both empty for one that is not saved yet. */
  draft: string;
  version: number | "";
  part?: string | null;
  /** Said after the change was saved. */
  saved?: string | null;
  buttons: ReactNode;
  buttonsClass?: string;
  className?: string;
  label?: string;
  form?: Ref<HTMLFormElement>;
  onInput?: () => void;
  children?: ReactNode;
}) {
  const [answer, submit, busy] = useActionState(action, null);
  return (
    <form
      ref={form}
      action={submit}
      onInput={onInput}
      onSubmit={keepTyped(submit)}
      className={className}
      aria-label={label}
    >
      <input type="hidden" name="draft" value={draft} />
      <input type="hidden" name="version" value={version} />
      {part ? <input type="hidden" name="part" value={part} /> : null}
      {children}
      <div className={`flex flex-wrap items-center gap-2 ${buttonsClass}`} aria-busy={busy}>
        <fieldset disabled={busy} className="contents">
          {buttons}
        </fieldset>
        <span aria-live="polite" className="text-[13px]">
          {busy ? <span className="text-hint">正在保存……</span> : null}
          {!busy && answer?.ok === false ? <span className="text-behind">✕ {answer.problem}</span> : null}
          {!busy && !answer && saved ? <span className="text-met">✓ {saved}</span> : null}
        </span>
      </div>
    </form>
  );
}
