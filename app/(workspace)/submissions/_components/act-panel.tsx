"use client";

import { type ReactNode, useActionState } from "react";
import type { PersonAct } from "@/lib/domain/submissions/status";

type Outcome = { readonly error: string | null };

/** An act that is open to the person: what goes with it, and how it is called. */
export type OpenAct = {
  readonly act: PersonAct;
  /** Which statements, as the person sees them. */
  readonly fields: Readonly<Record<string, string | number>>;
  /** What has to be written first; null where nothing has. */
  readonly words: string | null;
  readonly button: string;
  /** Where an act that undoes is unfolded. */
  readonly summary: string;
};

const PENDING: Record<PersonAct, string> = {
  submit: "正在提交……",
  review: "正在登记……",
  accept: "正在发布……",
  return: "正在退回……",
  withdraw: "正在撤回……",
};

/** Acts that undo are folded away: they are not what the person came for. */
const FOLDED: ReadonlySet<PersonAct> = new Set(["return", "withdraw"]);

/** What the person may do next; an act that came too late or lacks something says so here. */
export function ActPanel({
  title,
  remark = null,
  acts,
  act,
  children,
}: {
  title: string;
  /** Why the person may not act although it is their turn. */
  remark?: string | null;
  acts: readonly OpenAct[];
  act: (outcome: Outcome, form: FormData) => Promise<Outcome>;
  children?: ReactNode;
}) {
  const [outcome, dispatch, pending] = useActionState(act, { error: null });
  const form = ({ act: name, fields, words, button }: OpenAct): ReactNode => (
    <form key={name} action={dispatch} className="flex flex-col gap-2">
      {Object.entries({ ...fields, act: name }).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {words ? (
        <label className="flex flex-col gap-1 text-[13px]">
          {words}
          <textarea name="words" required maxLength={1000} rows={3} className="field" />
        </label>
      ) : null}
      <button
        type="submit"
        disabled={pending}
        className={`button justify-center ${FOLDED.has(name) ? "" : "button-primary"}`}
      >
        {pending ? PENDING[name] : button}
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
      {acts.filter((one) => !FOLDED.has(one.act)).map(form)}
      {children}
      {acts
        .filter((one) => FOLDED.has(one.act))
        .map((one) => (
          <details key={one.act}>
            <summary className="cursor-pointer text-[13px] text-secondary">{one.summary}</summary>
            <div className="mt-2">{form(one)}</div>
          </details>
        ))}
    </section>
  );
}
