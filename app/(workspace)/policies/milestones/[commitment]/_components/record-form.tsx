"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import { EVIDENCE_ACCEPT } from "@/lib/domain/policy/evidence-file";
import { Labelled } from "../../../../../_components/labelled";
import { Answer } from "../../../_components/answer";

/** Says what an area did for a milestone, with the file or link that shows it. */
export function RecordForm({
  commitment,
  area,
  areaName,
  today,
  record,
}: {
  commitment: string;
  area: string;
  areaName: string;
  today: string;
  record: FormAction;
}) {
  const [answer, submit, busy] = useActionState(record, null);
  return (
    <details className="mt-1" open={answer?.ok === false}>
      <summary className="cursor-pointer text-[13px] text-brand">登记{areaName}的完成情况</summary>
      <form action={submit} className="mt-2 flex flex-wrap items-end gap-3 text-[13px]">
        <input type="hidden" name="commitment" value={commitment} />
        <input type="hidden" name="area" value={area} />
        <Labelled label="完成日期">
          <input type="date" name="doneOn" required max={today} className="field w-36" />
        </Labelled>
        <Labelled label="完成情况（文件名称、文号）" width="rest">
          <input name="title" required minLength={4} maxLength={200} className="field w-full" />
        </Labelled>
        <Labelled label="网址">
          <input type="url" name="url" className="field w-56" placeholder="https://" />
        </Labelled>
        <Labelled label="附件（10 MB 以内）">
          <input type="file" name="file" accept={EVIDENCE_ACCEPT} className="max-w-56 text-xs" />
        </Labelled>
        <button type="submit" disabled={busy} className="button button-primary">
          {busy ? "正在登记……" : "登记"}
        </button>
      </form>
      <Answer answer={answer} done="已登记" />
    </details>
  );
}
