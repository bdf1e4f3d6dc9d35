"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import type { EvidenceView } from "@/lib/domain/policy/milestone-view";
import { Answer } from "../../../_components/answer";

/** One deed with what shows it, and the way to take it back. */
export function EvidenceLine({
  evidence,
  takeBack,
}: {
  evidence: EvidenceView;
  takeBack: FormAction | null;
}) {
  const { key, doneOn, title, url, fileName, by, at } = evidence;
  return (
    <li className="text-[13px]">
      {doneOn} 完成：{title}
      {url ? (
        <>
          {" "}
          <a href={url} rel="noreferrer noopener" target="_blank" className="break-all">
            网页
          </a>
        </>
      ) : null}
      {fileName ? (
        <>
          {" "}
          <a href={`/api/evidence/${key}`}>{fileName}</a>
        </>
      ) : null}
      <span className="ml-2 text-xs text-hint">
        {by}，{at} 登记
      </span>
      {takeBack ? <TakeBack evidence={evidence} takeBack={takeBack} /> : null}
    </li>
  );
}

function TakeBack({ evidence, takeBack }: { evidence: EvidenceView; takeBack: FormAction }) {
  const [answer, submit, busy] = useActionState(takeBack, null);
  return (
    <details className="inline-block align-top">
      <summary className="ml-2 cursor-pointer text-xs text-brand">撤回</summary>
      <form action={submit} className="mt-1 flex items-center gap-2">
        <input type="hidden" name="key" value={evidence.key} />
        <input
          name="reason"
          required
          minLength={4}
          aria-label="撤回的理由"
          placeholder="撤回的理由"
          className="field w-56"
        />
        <button type="submit" disabled={busy} className="button">
          撤回
        </button>
      </form>
      <Answer answer={answer} done="已撤回" />
    </details>
  );
}
