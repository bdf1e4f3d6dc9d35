"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import type { IssuedToken as Issued } from "@/lib/domain/tokens/access-token";
import { Labelled } from "../../../../_components/labelled";
import { IssuedToken } from "./issued-token";

type Choice = { readonly value: string; readonly label: string };

/** Makes a token no wider than its person; it is shown once. */
export function NewTokenForm({
  grants,
  areas,
  own,
  today,
  proposedDay,
  lastDay,
  create,
}: {
  grants: readonly Choice[];
  areas: readonly Choice[];
  own: string;
  today: string;
  proposedDay: string;
  lastDay: string;
  create: FormAction<Issued>;
}) {
  const [answer, submit, busy] = useActionState(create, null);
  return (
    <section className="card mb-3">
      <h2 className="mb-2">新建访问令牌</h2>
      <form action={submit} className="flex flex-wrap items-end gap-3 text-[13px]">
        <Labelled label="名称（用在哪个系统）">
          <input name="name" required maxLength={40} className="field w-56" autoComplete="off" />
        </Labelled>
        <Labelled label="有效期的最后一天">
          <input
            name="lastDay"
            type="date"
            required
            min={today}
            max={lastDay}
            defaultValue={proposedDay}
            className="field w-40"
          />
        </Labelled>
        <Labelled label="地区（含其下属）">
          <select name="area" defaultValue={own} className="field max-w-48">
            {areas.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </Labelled>
        <fieldset aria-label="权限" className="flex flex-col gap-0.5 text-secondary">
          权限
          <span className="flex min-h-8 flex-wrap items-center gap-x-3">
            {grants.map(({ value, label }, index) => (
              <label key={value} className="flex items-center gap-1.5">
                <input type="checkbox" name="grants" value={value} defaultChecked={index === 0} />
                {label}
              </label>
            ))}
          </span>
        </fieldset>
        <button type="submit" disabled={busy} className="button button-primary">
          {busy ? "正在新建……" : "新建令牌"}
        </button>
      </form>
      <div aria-live="polite" className="mt-2">
        {answer?.ok === false ? <p className="text-behind">{answer.problem}</p> : null}
        {answer?.ok ? <IssuedToken name={answer.name} token={answer.token} /> : null}
      </div>
    </section>
  );
}
