"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import type { DutyStatus } from "@/lib/domain/submissions/duty";
import { formName } from "@/lib/domain/submissions/form-catalogue";
import { Labelled } from "../../../../_components/labelled";

export type ExtensionActs = { readonly extend: FormAction; readonly end: FormAction };

const Place = ({ duty, through }: { duty: DutyStatus; through: string }) => (
  <>
    <input type="hidden" name="form" value={duty.form} />
    <input type="hidden" name="area" value={duty.area} />
    <input type="hidden" name="through" value={through} />
  </>
);

/** Gives a statement more time, or takes it back. */
export function ExtensionForm({
  duty,
  name,
  through,
  acts,
}: {
  duty: DutyStatus;
  name: string;
  through: string;
  acts: ExtensionActs;
}) {
  const [extended, extend, extending] = useActionState(acts.extend, null);
  const [ended, end, ending] = useActionState(acts.end, null);
  const problem = extended?.ok === false ? extended.problem : ended?.ok === false ? ended.problem : null;
  const what = `${name}${formName(duty.form)}`;
  return (
    <div className="text-[13px]">
      {duty.extension ? (
        <form action={end}>
          <Place duty={duty} through={through} />
          <button type="submit" disabled={ending} className="text-brand underline">
            {ending ? (
              "正在撤销……"
            ) : (
              <>
                撤销<span className="sr-only">{what}的</span>延期
              </>
            )}
          </button>
        </form>
      ) : duty.published ? null : (
        <details open={extended?.ok === false}>
          <summary className="cursor-pointer text-brand">
            延期<span className="sr-only">{what}</span>
          </summary>
          <form action={extend} className="mt-1 flex flex-wrap items-end gap-2">
            <Place duty={duty} through={through} />
            <Labelled label="延至">
              <input type="date" name="dueOn" required className="field w-36" />
            </Labelled>
            <Labelled label="理由" width="rest">
              <input name="reason" required minLength={4} maxLength={200} className="field w-full" />
            </Labelled>
            <button type="submit" disabled={extending} className="button">
              {extending ? "正在延期……" : "同意延期"}
            </button>
          </form>
        </details>
      )}
      <p role="status" className="text-behind">
        {problem}
      </p>
    </div>
  );
}
