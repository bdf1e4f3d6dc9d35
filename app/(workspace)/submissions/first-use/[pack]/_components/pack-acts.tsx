"use client";

import { useActionState } from "react";
import type { PackAct } from "@/lib/domain/submissions/history/pack-view";
import { ACT_NAMES, type PersonAct } from "@/lib/domain/submissions/status";

type Outcome = { readonly error: string | null };

type Props = {
  pack: number;
  acts: readonly PackAct[];
  /** What is waited for when the viewer has nothing to do. */
  idle: string;
  act: (outcome: Outcome, form: FormData) => Promise<Outcome>;
};

const BULK: Record<PersonAct, string> = {
  submit: "提交",
  review: "复核通过",
  accept: "审核接收并发布",
  return: "退回",
  withdraw: "撤回",
};

/** Acts that undo are folded away: they are not what the person came for. */
const FOLDED: ReadonlySet<PersonAct> = new Set(["return", "withdraw"]);

/** What the person may do with all statements of the pack that wait for them. */
export function PackActs({ pack, acts, idle, act }: Props) {
  const [outcome, dispatch, pending] = useActionState(act, { error: null });

  const form = ({ act: name, count, explain, seen }: PackAct) => {
    const words =
      name === "submit" && explain > 0
        ? `其中 ${explain} 张有须说明的地方，请写一句说明（各张共用）`
        : name === "return"
          ? "退回原因"
          : null;
    return (
      <form action={dispatch} className="flex flex-col gap-2">
        <input type="hidden" name="pack" value={pack} />
        <input type="hidden" name="act" value={name} />
        <input type="hidden" name="seen" value={seen} />
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
          {pending ? "正在办理……" : `${BULK[name]} ${count} 张`}
        </button>
      </form>
    );
  };

  const ready = acts.filter(({ act: name }) => !FOLDED.has(name));
  return (
    <section className="card flex flex-col gap-3" aria-label="办理">
      <h2>{ready.length > 0 ? "一起办理" : idle}</h2>
      <p role="alert" className={outcome.error ? "rounded bg-behind-soft px-3 py-2 text-behind" : "sr-only"}>
        {outcome.error}
      </p>
      {ready.map((one) => (
        <div key={one.act}>{form(one)}</div>
      ))}
      {acts
        .filter(({ act: name }) => FOLDED.has(name))
        .map((one) => (
          <details key={one.act}>
            <summary className="cursor-pointer text-[13px] text-secondary">
              {ACT_NAMES[one.act]}其中 {one.count} 张
            </summary>
            <div className="mt-2">{form(one)}</div>
          </details>
        ))}
    </section>
  );
}
