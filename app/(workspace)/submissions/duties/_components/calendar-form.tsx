"use client";

import { useActionState, useState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import type { Frequency } from "@/lib/domain/period";
import { LAST_DUE_DAY } from "@/lib/domain/submissions/due-date";
import { FREQUENCY_NAMES } from "@/lib/domain/submissions/duty-calendar";
import { keepTyped } from "../../../../_components/keep-typed";
import { Labelled } from "../../../../_components/labelled";

/** Lays down from a month who reports a form and by which day; earlier months keep their rule. */
export function CalendarForm({
  forms,
  areas,
  arrange,
}: {
  forms: readonly {
    readonly code: string;
    readonly name: string;
    readonly frequencies: readonly Frequency[];
  }[];
  areas: readonly { readonly code: string; readonly name: string }[];
  arrange: FormAction<{ areas: number }>;
}) {
  const [answer, submit, busy] = useActionState(arrange, null);
  const [form, setForm] = useState<string>(forms[0]?.code ?? "");
  return (
    <details className="mt-2" open={answer !== null}>
      <summary className="cursor-pointer text-[13px] text-brand">安排或更改报送任务</summary>
      <form
        action={submit}
        onSubmit={keepTyped(submit)}
        className="mt-2 flex flex-wrap items-end gap-3 text-[13px]"
      >
        <Labelled label="报表">
          <select
            name="form"
            value={form}
            onChange={({ target }) => setForm(target.value)}
            className="field max-w-56"
          >
            {forms.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled label="地区">
          <select name="area" className="field max-w-48">
            <option value="">全部统筹区</option>
            {areas.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled label="频次">
          <select name="frequency" className="field">
            {(forms.find(({ code }) => code === form)?.frequencies ?? []).map((frequency) => (
              <option key={frequency} value={frequency}>
                {FREQUENCY_NAMES[frequency]}
              </option>
            ))}
            <option value="">不再报送</option>
          </select>
        </Labelled>
        <Labelled label="次月几日前">
          <input
            name="dueDay"
            type="number"
            min={1}
            max={LAST_DUE_DAY}
            defaultValue={15}
            className="field w-20"
          />
        </Labelled>
        <Labelled label="自何月起">
          <input name="from" required placeholder="2026-10" autoComplete="off" className="field w-28" />
        </Labelled>
        <button type="submit" disabled={busy} className="button button-primary">
          {busy ? "正在安排……" : "安排"}
        </button>
      </form>
      <div aria-live="polite" className="mt-1 text-[13px]">
        {answer?.ok === false ? <p className="text-behind">✕ {answer.problem}</p> : null}
        {answer?.ok ? <p className="text-met">✓ 已安排 {answer.areas} 个地区，以前的月份不变</p> : null}
      </div>
    </details>
  );
}
