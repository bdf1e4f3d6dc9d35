"use client";

import { type ReactNode, startTransition, useActionState, useState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import type { FileFinding } from "@/lib/domain/policy/file-finding";

/** What a request may carry, with room for its own wrapping. */
const BYTES_MAX = 900_000;

type Begin = FormAction<{ findings: readonly FileFinding[] }>;

/** One way to begin a draft. What was typed stays when the answer is no. */
export function BeginForm({
  kind,
  title,
  hint,
  button,
  begin,
  children,
}: {
  kind: string | null;
  title: string;
  hint: string;
  button: string;
  begin: Begin;
  children: ReactNode;
}) {
  const [answer, submit, busy] = useActionState(begin, null);
  const [tooLarge, setTooLarge] = useState(false);
  return (
    <form
      action={submit}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const large = [...form.values()].some((value) => value instanceof File && value.size > BYTES_MAX);
        setTooLarge(large);
        if (large) return;
        startTransition(() => submit(form));
      }}
      className="card flex min-w-0 flex-col gap-2"
    >
      <h2 className="text-base!">{title}</h2>
      <p className="text-xs text-secondary">{hint}</p>
      {kind === null ? null : <input type="hidden" name="kind" value={kind} />}
      {children}
      <div aria-live="polite">
        {tooLarge ? (
          <p className="text-[13px] text-behind">✕ 文件超过 0.9 MB，不像一份公文的文字，请核对是否选错</p>
        ) : null}
        {!tooLarge && answer?.ok === false ? (
          <p className="text-[13px] text-behind">✕ {answer.problem}</p>
        ) : null}
        {!tooLarge && answer?.ok && answer.findings.length > 0 ? <Faults findings={answer.findings} /> : null}
      </div>
      <button type="submit" disabled={busy} className="button button-primary self-start">
        {busy ? "正在读取……" : button}
      </button>
    </form>
  );
}

/** Every fault of a document file by its line: nothing of it was kept. */
function Faults({ findings }: { findings: readonly FileFinding[] }) {
  return (
    <div className="rounded border border-behind bg-behind-soft px-3 py-2 text-[13px]">
      <p className="font-semibold text-behind">✕ 文件有 {findings.length} 处错误，没有保存任何内容</p>
      <ol
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by keyboard.
        tabIndex={0}
        className="mt-1 max-h-64 space-y-0.5 overflow-y-auto"
      >
        {findings.map(({ line, path, message }) => (
          <li key={`${line}-${path}-${message}`} className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-2">
            <span className="text-secondary">第 {line} 行</span>
            <span className="min-w-0 break-words">
              {message}
              {path ? <code className="ml-1 text-xs text-hint">{path}</code> : null}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
