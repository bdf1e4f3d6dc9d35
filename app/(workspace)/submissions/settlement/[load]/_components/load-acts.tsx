"use client";

import { type ReactNode, useActionState } from "react";
import type { LoadPersonAct } from "@/lib/domain/settlement/load-view";

type Outcome = { readonly error: string | null };

type Props = {
  id: number;
  version: number;
  acts: readonly LoadPersonAct[];
  /** What is waited for, in words. */
  title: string;
  /** Why the person may not act although it is their turn. */
  remark: string | null;
  act: (outcome: Outcome, form: FormData) => Promise<Outcome>;
};

const NAMES: Record<LoadPersonAct, readonly [button: string, pending: string, folded: string | null]> = {
  activate: ["启用并发布", "正在发布……", null],
  return: ["确认退回", "正在退回……", "退回这份明细"],
  withdraw: ["确认撤回", "正在撤回……", "撤回这份明细"],
};

/** What the person may do with a load; an act that came too late says so here. */
export function LoadActs({ id, version, acts, title, remark, act }: Props) {
  const [outcome, dispatch, pending] = useActionState(act, { error: null });
  const form = (name: LoadPersonAct): ReactNode => (
    <form action={dispatch} className="flex flex-col gap-2">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="act" value={name} />
      {name === "return" ? (
        <label className="flex flex-col gap-1 text-[13px]">
          退回原因
          <textarea name="words" required maxLength={1000} rows={3} className="field" />
        </label>
      ) : null}
      <button
        type="submit"
        disabled={pending}
        className={`button justify-center ${NAMES[name][2] ? "" : "button-primary"}`}
      >
        {NAMES[name][pending ? 1 : 0]}
      </button>
    </form>
  );
  return (
    <section className="card flex flex-col gap-3" aria-label="办理">
      <h2>{title}</h2>
      {remark ? <p className="text-secondary">{remark}</p> : null}
      <p role="alert" className={outcome.error ? "rounded bg-behind-soft px-3 py-2 text-behind" : "sr-only"}>
        {outcome.error}
      </p>
      {acts.map((name) => {
        const folded = NAMES[name][2];
        return folded ? (
          <details key={name}>
            <summary className="cursor-pointer text-[13px] text-secondary">{folded}</summary>
            <div className="mt-2">{form(name)}</div>
          </details>
        ) : (
          <div key={name}>{form(name)}</div>
        );
      })}
    </section>
  );
}
