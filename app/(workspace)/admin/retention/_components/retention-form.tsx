"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import { RETENTION_MONTHS_MAX, RETENTION_MONTHS_MIN } from "@/lib/domain/settlement/retention";
import { keepTyped } from "../../../../_components/keep-typed";
import { Labelled } from "../../../../_components/labelled";

/** How long rows are kept, with why. */
export function RetentionForm({ months, keep }: { months: number | null; keep: FormAction }) {
  const [answer, submit, busy] = useActionState(keep, null);
  return (
    <form
      action={submit}
      onSubmit={keepTyped(submit)}
      className="mt-3 flex flex-wrap items-end gap-3 text-[13px]"
    >
      <Labelled label="季度结束后保留几个月（不填为不自动删除）">
        <input
          name="months"
          type="number"
          min={RETENTION_MONTHS_MIN}
          max={RETENTION_MONTHS_MAX}
          defaultValue={months ?? ""}
          className="field w-28"
        />
      </Labelled>
      <Labelled label="依据或理由" width="rest">
        <input name="reason" required maxLength={500} autoComplete="off" className="field" />
      </Labelled>
      <button type="submit" disabled={busy} className="button button-primary">
        {busy ? "正在保存……" : "保存"}
      </button>
      <div aria-live="polite" className="basis-full">
        {answer?.ok === false ? <p className="text-behind">✕ {answer.problem}</p> : null}
        {answer?.ok ? <p className="text-met">✓ 已保存，下面的删除日期随之更改</p> : null}
      </div>
    </form>
  );
}
