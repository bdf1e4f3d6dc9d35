"use client";

import { SETTINGS } from "@/lib/domain/dimension";
import { VINTAGES } from "@/lib/domain/vintage";
import { ChoiceSelect } from "../../../../_components/choice-select";
import { FormField } from "../../../../_components/form-field";
import { type Choices, ConcernFields, SCHEME_CHOICES } from "../../_components/concern-fields";
import { type RegisterAction, RegisterForm } from "../../_components/register-form";

const words = (list: Readonly<Record<string, string>>) => [
  { head: null, choices: Object.entries(list).map(([value, label]) => ({ value, label })) },
];

const RESTATED = [1, 2, 3, 4];
const NUMERALS = ["一", "二", "三", "四"];

/** Registers that something is counted in another scope from a month on. */
export function BreakForm({ choices, act }: { choices: Choices; act: RegisterAction }) {
  return (
    <RegisterForm title="登记口径变化" button="登记并重新计算" act={act}>
      {(problems) => (
        <>
          <ConcernFields choices={choices} problems={problems} />
          <FormField name="reach" label="适用范围" problems={problems}>
            {(tied) => (
              <ChoiceSelect tied={tied} empty="本地区及下级" lists={words({ own: "仅本地区自己的数据" })} />
            )}
          </FormField>
          <FormField name="setting" label="就医方式" problems={problems}>
            {(tied) => <ChoiceSelect tied={tied} empty="不限" lists={words(SETTINGS)} />}
          </FormField>
          <FormField name="vintage" label="版次" problems={problems}>
            {(tied) => <ChoiceSelect tied={tied} empty="各版次" lists={words(VINTAGES)} />}
          </FormField>
          <FormField name="from" label="新口径自何月起" problems={problems}>
            {(tied) => <input {...tied} placeholder="2024-01" autoComplete="off" />}
          </FormField>
          <FormField name="title" label="变化（接在“自某月起”之后）" problems={problems} wide>
            {(tied) => <input {...tied} placeholder="统计人次含药店购药" autoComplete="off" />}
          </FormField>
          <FormField name="before" label="原口径" problems={problems} wide>
            {(tied) => <input {...tied} autoComplete="off" />}
          </FormField>
          <FormField name="after" label="新口径" problems={problems} wide>
            {(tied) => <input {...tied} autoComplete="off" />}
          </FormField>
          <FormField name="citation" label="依据（文号、出处、原文）" problems={problems} wide>
            {(tied) => <input {...tied} autoComplete="off" />}
          </FormField>
          {RESTATED.map((line) => (
            <fieldset key={line} className="grid gap-2 sm:col-span-2 sm:grid-cols-2">
              <legend className="text-hint">
                按新口径调整的基期
                {line > 1 ? `（${NUMERALS[line - 1]}）` : "（可不填；险种、就医方式与上面一致）"}
              </legend>
              <FormField name={`restated-measure-${line}`} label="统计项目" problems={problems}>
                {(tied) => (
                  <ChoiceSelect tied={tied} empty="无" lists={[{ head: null, choices: choices.measures }]} />
                )}
              </FormField>
              <FormField name={`restated-scheme-${line}`} label="险种" problems={problems}>
                {(tied) => <ChoiceSelect tied={tied} lists={[{ head: null, choices: SCHEME_CHOICES }]} />}
              </FormField>
              <FormField name={`restated-through-${line}`} label="自1月累计至" problems={problems}>
                {(tied) => <input {...tied} placeholder="2023-09" autoComplete="off" />}
              </FormField>
              <FormField name={`restated-value-${line}`} label="数值（带单位）" problems={problems}>
                {(tied) => <input {...tied} placeholder="16948.29亿元" autoComplete="off" />}
              </FormField>
              <FormField name={`restated-source-${line}`} label="出处" problems={problems} wide>
                {(tied) => <input {...tied} autoComplete="off" />}
              </FormField>
            </fieldset>
          ))}
        </>
      )}
    </RegisterForm>
  );
}
