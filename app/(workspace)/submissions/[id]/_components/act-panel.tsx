"use client";

import { type ReactNode, useActionState } from "react";
import { ACT_NAMES, type PersonAct } from "@/lib/domain/submissions/status";

type Outcome = { readonly error: string | null };

type Props = {
  id: number;
  version: number;
  acts: readonly PersonAct[];
  /** Findings that ask for a sentence before the statement is handed in. */
  explainCount: number;
  /** What is waited for, in words. */
  nextStep: string | null;
  /** Why the person may not act although it is their turn. */
  remark: string | null;
  act: (outcome: Outcome, form: FormData) => Promise<Outcome>;
  children?: ReactNode;
};

const WORDS: Partial<Record<PersonAct, string>> = {
  return: "退回原因",
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
export function ActPanel({ id, version, acts, explainCount, nextStep, remark, act, children }: Props) {
  const [outcome, dispatch, pending] = useActionState(act, { error: null });

  const form = (name: PersonAct): ReactNode => {
    const words =
      name === "submit" && explainCount > 0 ? `${explainCount} 处须说明，请写明原因` : WORDS[name];
    return (
      <form key={name} action={dispatch} className="flex flex-col gap-2">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="act" value={name} />
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
          {pending ? PENDING[name] : FOLDED.has(name) ? `确认${ACT_NAMES[name]}` : ACT_NAMES[name]}
        </button>
      </form>
    );
  };

  return (
    <section className="card flex flex-col gap-3" aria-label="办理">
      <h2>{nextStep ?? "已办结"}</h2>
      {remark ? <p className="text-secondary">{remark}</p> : null}
      <p role="alert" className={outcome.error ? "rounded bg-behind-soft px-3 py-2 text-behind" : "sr-only"}>
        {outcome.error}
      </p>
      {acts.filter((name) => !FOLDED.has(name)).map(form)}
      {children}
      {acts
        .filter((name) => FOLDED.has(name))
        .map((name) => (
          <details key={name}>
            <summary className="cursor-pointer text-[13px] text-secondary">{ACT_NAMES[name]}这份报送</summary>
            <div className="mt-2">{form(name)}</div>
          </details>
        ))}
    </section>
  );
}
