"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import type { OpenThreshold } from "@/lib/domain/policy/open-threshold";
import { Labelled } from "../../../../_components/labelled";
import { Answer } from "../../_components/answer";
import { FromField } from "./from-field";

/** Sets the number where a text gives none, with where it is written. */
export function ThresholdForm({
  line,
  area,
  areaName,
  from,
  settle,
}: {
  line: OpenThreshold;
  area: string;
  areaName: string;
  from: string;
  settle: FormAction;
}) {
  const [answer, submit, busy] = useActionState(settle, null);
  return (
    <details className="mt-2" open={answer?.ok === false}>
      <summary className="cursor-pointer text-[13px] text-brand">
        {line.threshold ? "改定" : `为${areaName}确定界限`}
      </summary>
      <form action={submit} className="mt-2 flex flex-wrap items-end gap-3 text-[13px]">
        <input type="hidden" name="area" value={area} />
        <input type="hidden" name="commitment" value={line.id} />
        <Labelled label="方向">
          <select name="operator" className="field">
            <option value="≥">不低于</option>
            <option value="≤">不高于</option>
          </select>
        </Labelled>
        <Labelled label={`数值（${line.unit}）`}>
          <input name="value" required inputMode="decimal" className="field w-32" />
        </Labelled>
        <FromField from={from} />
        <Labelled label="依据（文号、条款）" width="rest">
          <input name="citation" required minLength={4} className="field w-full" />
        </Labelled>
        <Labelled label="理由" width="rest">
          <input name="reason" required minLength={4} maxLength={500} className="field w-full" />
        </Labelled>
        <button type="submit" disabled={busy} className="button button-primary">
          {busy ? "正在重新评价……" : "确定并重新评价"}
        </button>
      </form>
      <Answer answer={answer} done="已确定，有关评价已更新" />
    </details>
  );
}
