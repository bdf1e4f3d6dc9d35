"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";

/**
 * An act on one entry that needs a reason, such as taking it back: closed until it is wanted. `fields` say which entry;
 * `label` names the reason for who cannot see where it stands.
 */
export function ReasonedAct({
  act,
  fields,
  summary = "撤销",
  confirm = summary,
  label,
  className = "text-[13px]",
}: {
  act: FormAction;
  fields: Readonly<Record<string, string | number>>;
  summary?: string;
  confirm?: string;
  label: string;
  className?: string;
}) {
  const [answer, submit, busy] = useActionState(act, null);
  return (
    <details className={className}>
      <summary className="cursor-pointer text-brand">{summary}</summary>
      <form action={submit} className="mt-1 flex flex-wrap items-center gap-2">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input
          name="reason"
          required
          minLength={4}
          maxLength={500}
          autoComplete="off"
          aria-label={label}
          placeholder="理由，不少于4个字"
          className="field min-w-40 flex-1"
        />
        <button type="submit" disabled={busy} className="button">
          {busy ? "正在办理……" : confirm}
        </button>
      </form>
      <p aria-live="polite" className="text-behind empty:hidden">
        {answer?.ok === false ? answer.problem : null}
      </p>
    </details>
  );
}
