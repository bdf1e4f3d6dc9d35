"use client";

import { useActionState } from "react";
import { MAPPING_KINDS } from "@/lib/domain/submissions/mapping/label-mapping";
import type { MappingLine } from "@/lib/domain/submissions/mapping/mapping-view";

type Outcome = { readonly error: string | null };

function Line({
  line,
  seen,
  end,
}: {
  line: MappingLine;
  seen: { id: number; version: number } | null;
  end: (outcome: Outcome, form: FormData) => Promise<Outcome>;
}) {
  const [outcome, dispatch, pending] = useActionState(end, { error: null });
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-hair py-1.5 text-[13px]">
      <span className="min-w-0">
        <span className="text-hint">
          {line.sheet}，{MAPPING_KINDS[line.kind]}：
        </span>
        “{line.written}”{line.target === null ? "不采集" : `→“${line.target}”`}
        <span className="ml-2 text-xs text-hint">
          {line.confirmedBy} {line.confirmedOn} 确认{line.once ? "，只对本份有效" : ""}
        </span>
      </span>
      {seen ? (
        <form action={dispatch} className="ml-auto">
          <input type="hidden" name="mapping" value={line.id} />
          <input type="hidden" name="id" value={seen.id} />
          <input type="hidden" name="version" value={seen.version} />
          <button
            type="submit"
            disabled={pending}
            className="button"
            aria-label={`取消“${line.written}”并重新读取`}
          >
            {pending ? "正在取消……" : "取消并重读"}
          </button>
        </form>
      ) : null}
      <span role="alert" className={outcome.error ? "w-full text-behind" : "sr-only"}>
        {outcome.error}
      </span>
    </li>
  );
}

/** What was confirmed for the area and form, each to be taken back while the statement is the submitter's. */
export function ConfirmedList({
  confirmed,
  seen,
  end,
}: {
  confirmed: readonly MappingLine[];
  /** Null for who may not change it. */
  seen: { id: number; version: number } | null;
  end: (outcome: Outcome, form: FormData) => Promise<Outcome>;
}) {
  if (confirmed.length === 0) return null;
  return (
    <details className="card">
      <summary className="cursor-pointer text-[13px]">
        本地区这张表已确认 {confirmed.length} 项对应关系
      </summary>
      <ul className="mt-2">
        {confirmed.map((line) => (
          <Line key={line.id} line={line} seen={seen} end={end} />
        ))}
      </ul>
    </details>
  );
}
