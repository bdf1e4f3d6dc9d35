"use client";

import { useActionState, useState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import { PLACINGS } from "@/lib/domain/areas/placing";
import { AREA_SETTINGS, type AreaSettingKey, isAreaSettingKey } from "@/lib/domain/calculators/area-setting";
import { AREA_CLASSES } from "@/lib/domain/policy/parameter-role";
import { keepTyped } from "../../../../_components/keep-typed";
import { Labelled } from "../../../../_components/labelled";

const WRITTEN = {
  class: "类别",
  percent: "比例（%，40 即 40%）",
  yuan: "金额（元）",
  count: "个数",
  placing: "排法",
} as const;

/** Settings that are chosen from words. */
const CHOICES: Readonly<Partial<Record<keyof typeof WRITTEN, Readonly<Record<string, string>>>>> = {
  class: AREA_CLASSES,
  placing: PLACINGS,
};

/** Sets a value for an area from a month, with where it is taken from. */
export function SettingForm({
  areas,
  save,
}: {
  areas: readonly { value: string; label: string }[];
  save: FormAction<{ text: string }>;
}) {
  const [answer, submit, busy] = useActionState(save, null);
  const [key, setKey] = useState<AreaSettingKey>("subsidy.class");
  const setting = AREA_SETTINGS[key];
  const choices = CHOICES[setting.value];
  return (
    <details className="card mb-3" open={answer !== null}>
      <summary className="cursor-pointer font-semibold">新增或更改设定</summary>
      <form
        action={submit}
        onSubmit={keepTyped(submit)}
        className="mt-2 flex flex-wrap items-end gap-3 text-[13px]"
      >
        <Labelled label="地区">
          <select name="area" className="field max-w-48">
            {areas.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled label="项目">
          <select
            name="key"
            value={key}
            onChange={({ target }) => isAreaSettingKey(target.value) && setKey(target.value)}
            className="field max-w-72"
          >
            {Object.entries(AREA_SETTINGS).map(([value, { name }]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled label={WRITTEN[setting.value]}>
          {choices ? (
            <select key={setting.value} name="class" className="field max-w-56">
              {Object.entries(choices).map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          ) : (
            <input name="value" required inputMode="decimal" autoComplete="off" className="field w-32" />
          )}
        </Labelled>
        <Labelled label="起始月份">
          <input name="from" required placeholder="2020-01" autoComplete="off" className="field w-28" />
        </Labelled>
        <Labelled label="依据：文件名称、文号、原话" width="wide">
          <input name="citation" required minLength={4} maxLength={400} className="field w-full" />
        </Labelled>
        <Labelled label="理由" width="wide">
          <input name="reason" required maxLength={200} className="field w-full" />
        </Labelled>
        <button type="submit" disabled={busy} className="button button-primary">
          {busy ? "正在设定……" : "设定"}
        </button>
      </form>
      <p className="mt-1 text-xs text-secondary">
        {setting.hint}。起始月份是开始适用的月份；设定向下级继承，即时生效，并记入审计。
      </p>
      <div aria-live="polite">
        {answer?.ok === false ? <p className="mt-1 text-behind">✕ {answer.problem}</p> : null}
        {answer?.ok ? <p className="mt-1 text-met">✓ 已设定：{answer.text}</p> : null}
      </div>
    </details>
  );
}
