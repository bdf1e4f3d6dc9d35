"use client";

import { type ReactNode, useActionState } from "react";
import type { FieldProblem, FormAnswer } from "@/lib/domain/form-problem";
import { keepTyped } from "../../../_components/keep-typed";

export type RegisterAction = (before: FormAnswer, form: FormData) => Promise<FormAnswer>;

/** A form of a register: folded until wanted, what was typed stays when something is wrong. */
export function RegisterForm({
  title,
  button,
  act,
  children,
}: {
  title: string;
  button: string;
  act: RegisterAction;
  children: (problems: readonly FieldProblem[]) => ReactNode;
}) {
  const [answer, submit, busy] = useActionState(act, null);
  const problems = answer?.ok === false ? answer.problems : [];
  const placed = problems.filter(({ field }) => field !== "");
  return (
    <details className="card mb-3" open={answer !== null || undefined}>
      <summary className="cursor-pointer font-semibold">{title}</summary>
      <form action={submit} onSubmit={keepTyped(submit)} noValidate className="mt-2 text-[13px]">
        <div className="grid gap-x-3 gap-y-2 sm:grid-cols-2 lg:grid-cols-4">{children(problems)}</div>
        <button type="submit" disabled={busy} className="button button-primary mt-3">
          {busy ? "正在登记……" : button}
        </button>
      </form>
      <div aria-live="polite" className="mt-1 text-[13px]">
        {placed.length > 0 ? (
          <p className="text-behind">✕ 有 {placed.length} 处需要更正，见各栏下方</p>
        ) : null}
        {problems
          .filter(({ field }) => field === "")
          .map(({ message }) => (
            <p key={message} className="text-behind">
              ✕ {message}
            </p>
          ))}
        {answer?.ok ? <p className="text-met">✓ {answer.done}</p> : null}
      </div>
    </details>
  );
}
