"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import { keepTyped } from "../../../../_components/keep-typed";

/** Takes up a definition that was exported elsewhere. */
export function ImportForm({ take }: { take: FormAction }) {
  const [answer, send, busy] = useActionState(take, null);
  return (
    <details className="text-[13px]">
      <summary className="cursor-pointer text-secondary">导入定义</summary>
      <form action={send} onSubmit={keepTyped(send)} className="mt-1 flex flex-wrap items-center gap-2">
        <input
          type="file"
          name="file"
          accept=".json"
          required
          aria-label="指标定义文件"
          className="field w-64 max-w-full"
        />
        <button type="submit" disabled={busy} className="button">
          导入
        </button>
        <span aria-live="polite">
          {answer?.ok === false ? <span className="text-behind">✕ {answer.problem}</span> : null}
        </span>
      </form>
    </details>
  );
}
