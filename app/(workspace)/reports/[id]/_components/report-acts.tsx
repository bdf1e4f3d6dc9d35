"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import type { OfferedAct } from "@/lib/domain/reports/report-view";
import { ACT_NAMES, type ReportAct } from "@/lib/domain/reports/status";

/** What an act asks for in words; others need none. */
const NOTES: Partial<Record<ReportAct, { readonly label: string; readonly required: boolean }>> = {
  redraft: { label: "对数据矛盾的说明（没有可不填）", required: false },
  return: { label: "退回原因", required: true },
  correct: { label: "更正说明", required: true },
  consent: { label: "政府意见或批示文号（可不填）", required: false },
};

/** What the reader can do with the report now. What stands in the way is said instead of a dead button. */
export function ReportActs({
  id,
  contentHash,
  acts,
  contradictions,
  explanation,
  today,
  act,
}: {
  id: number;
  contentHash: string;
  acts: readonly OfferedAct[];
  contradictions: number;
  explanation: string | null;
  today: string;
  act: FormAction;
}) {
  const [answer, send, sending] = useActionState(act, null);
  if (acts.length === 0) return null;
  // Taking the figures anew is always there; what moves the report on comes first.
  const open = acts
    .filter(({ hindrance }) => hindrance === null)
    .sort((a, b) => Number(a.act === "redraft") - Number(b.act === "redraft"));
  const closed = acts.filter(({ hindrance }) => hindrance !== null);
  return (
    <section className="card" aria-label="办理">
      <h2 className="mb-1.5">办理</h2>
      <p aria-live="polite" className="mb-2 text-behind empty:hidden">
        {answer?.ok === false ? answer.problem : null}
      </p>
      <div className="space-y-3">
        {open.map(({ act: name }, index) => (
          <form key={name} action={send} className="space-y-1.5">
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="contentHash" value={contentHash} />
            {name === "issue" ? <IssueFields today={today} /> : null}
            {NOTES[name] && (name !== "redraft" || contradictions > 0) ? (
              <label className="block text-xs text-secondary">
                {NOTES[name]?.label}
                <textarea
                  name="note"
                  rows={2}
                  required={NOTES[name]?.required}
                  defaultValue={name === "redraft" ? (explanation ?? "") : ""}
                  className="field mt-0.5 w-full text-[13px]"
                />
              </label>
            ) : null}
            <button
              type="submit"
              name="act"
              value={name}
              disabled={sending}
              className={`button ${index === 0 && name !== "redraft" ? "button-primary" : ""}`}
            >
              {ACT_NAMES[name]}
            </button>
          </form>
        ))}
        {closed.map(({ act: name, hindrance }) => (
          <p key={name} className="text-xs text-hint">
            {ACT_NAMES[name]}：{hindrance}
          </p>
        ))}
      </div>
    </section>
  );
}

const IssueFields = ({ today }: { today: string }) => (
  <>
    <label className="block text-xs text-secondary">
      发文字号（没有可不填）
      <input
        name="documentNumber"
        placeholder="内医保发〔2026〕12号"
        className="field mt-0.5 w-full text-[13px]"
      />
    </label>
    <label className="block text-xs text-secondary">
      成文日期
      <input
        name="issuedOn"
        type="date"
        defaultValue={today}
        max={today}
        className="field mt-0.5 w-full text-[13px]"
      />
    </label>
  </>
);
