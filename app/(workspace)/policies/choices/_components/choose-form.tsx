"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import type { Contest } from "@/lib/domain/policy/contest";
import { Labelled } from "../../../../_components/labelled";
import { Answer } from "../../_components/answer";
import { FromField } from "./from-field";

/** Picks which sentence governs, from a month, with a reason that will be read later. */
export function ChooseForm({
  contest,
  area,
  areaName,
  from,
  choose,
}: {
  contest: Contest;
  area: string;
  areaName: string;
  from: string;
  choose: FormAction;
}) {
  const [answer, submit, busy] = useActionState(choose, null);
  return (
    <details className="mt-2" open={answer?.ok === false}>
      <summary className="cursor-pointer text-[13px] text-brand">
        {contest.choice ? "改选" : `为${areaName}选定以哪份为准`}
      </summary>
      <form action={submit} className="mt-2 flex flex-wrap items-end gap-3 text-[13px]">
        <input type="hidden" name="area" value={area} />
        <Labelled label="以此条为准">
          <select name="commitment" required defaultValue="" className="field max-w-80">
            <option value="" disabled>
              请选择
            </option>
            {contest.rivals.map((rival) => (
              <option key={rival.id} value={rival.id}>
                {rival.document.title}：{rival.asked}
              </option>
            ))}
          </select>
        </Labelled>
        <FromField from={from} />
        <Labelled label="理由" width="rest">
          <input name="reason" required minLength={4} maxLength={500} className="field w-full" />
        </Labelled>
        <button type="submit" disabled={busy} className="button button-primary">
          {busy ? "正在选定……" : "选定"}
        </button>
      </form>
      <Answer answer={answer} done="已选定，下级地区随之适用" />
    </details>
  );
}
