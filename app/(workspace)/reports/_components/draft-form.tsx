"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";

/** Drafts the report of a period of the person's own bureau. */
export function DraftForm({
  areaName,
  periods,
  draft,
}: {
  areaName: string;
  periods: readonly { value: string; label: string }[];
  draft: FormAction;
}) {
  const [answer, send, sending] = useActionState(draft, null);
  if (periods.length === 0) return null;
  return (
    <form action={send} className="card mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
      <label className="flex flex-wrap items-center gap-1.5 text-[13px] text-secondary">
        {areaName}
        <select name="period" className="field min-h-8! py-0.5! text-[13px] font-medium text-ink">
          {periods.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" disabled={sending} className="button button-primary">
        {sending ? "正在取数……" : "起草本期报告"}
      </button>
      <span className="text-xs text-hint">按最新已发布的数据写成，每个数字都可查到来源。</span>
      <p aria-live="polite" className="basis-full text-[13px] text-behind empty:hidden">
        {answer?.ok === false ? answer.problem : null}
      </p>
    </form>
  );
}
