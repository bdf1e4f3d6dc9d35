"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import { Labelled } from "../../../../_components/labelled";

type Choice = { readonly value: string; readonly label: string };

/** Gives an area's folder to an account, or takes it back. */
export function AccountForm({
  areas,
  submitters,
  give,
}: {
  areas: readonly Choice[];
  submitters: readonly Choice[];
  give: FormAction;
}) {
  const [answer, submit, busy] = useActionState(give, null);
  return (
    <form action={submit} className="mt-3 flex flex-wrap items-end gap-3 text-[13px]">
      <Labelled label="地区">
        <select name="area" className="field max-w-48">
          {areas.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled label="以哪个账号的名义接收">
        <select name="username" className="field max-w-72">
          {submitters.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
          <option value="">取消指定（不再接收）</option>
        </select>
      </Labelled>
      <button type="submit" disabled={busy} className="button button-primary">
        {busy ? "正在保存……" : "指定账号"}
      </button>
      <div aria-live="polite" className="basis-full">
        {answer?.ok === false ? <p className="text-behind">✕ {answer.problem}</p> : null}
        {answer?.ok ? <p className="text-met">✓ 已保存，下一次查看起生效</p> : null}
      </div>
    </form>
  );
}
