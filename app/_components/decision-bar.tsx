"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import type { DraftAct } from "@/lib/domain/policy/draft-status";
import { keepTyped } from "./keep-typed";

/** What may be done with the draft as a whole; each press names the version that was seen. */
export function DecisionBar({
  draft,
  version,
  acts,
  faults,
  decide,
}: {
  draft: string;
  version: number;
  acts: readonly DraftAct[];
  faults: number;
  decide: FormAction;
}) {
  const [answer, send, busy] = useActionState(decide, null);
  const open = acts.filter((act) => act !== "save");
  if (open.length === 0) return null;
  const may = (act: DraftAct) => acts.includes(act);
  return (
    <form
      action={send}
      onSubmit={keepTyped(send)}
      className="card mb-3 flex flex-wrap items-end gap-2"
      aria-label="办理"
    >
      <input type="hidden" name="draft" value={draft} />
      <input type="hidden" name="version" value={version} />
      {may("submit") ? (
        <button
          type="submit"
          name="act"
          value="submit"
          disabled={busy || faults > 0}
          title={faults > 0 ? `还有 ${faults} 处须更正` : undefined}
          className="button button-primary"
        >
          提交，由另一人批准
        </button>
      ) : null}
      {may("approve") ? (
        <button type="submit" name="act" value="approve" disabled={busy} className="button button-primary">
          批准并登记
        </button>
      ) : null}
      {may("return") ? (
        <span className="flex min-w-0 flex-wrap items-end gap-2">
          <label className="flex min-w-0 flex-col gap-0.5 text-[13px] text-secondary">
            退回原因
            <input name="reason" autoComplete="off" className="field w-64 max-w-full" />
          </label>
          <button type="submit" name="act" value="return" disabled={busy} className="button">
            退回
          </button>
        </span>
      ) : null}
      {may("withdraw") ? (
        <button
          type="submit"
          name="act"
          value="withdraw"
          disabled={busy}
          className="button order-last ml-auto"
        >
          撤回草稿
        </button>
      ) : null}
      <span aria-live="polite" className="text-[13px]">
        {busy ? <span className="text-hint">正在办理……</span> : null}
        {!busy && answer?.ok === false ? <span className="text-behind">✕ {answer.problem}</span> : null}
        {!busy && answer?.ok ? <span className="text-met">✓ 已办理</span> : null}
      </span>
    </form>
  );
}
