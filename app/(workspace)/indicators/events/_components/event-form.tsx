"use client";

import { EVENT_KINDS } from "@/lib/domain/comparability/recorded-event";
import { ChoiceSelect } from "../../../../_components/choice-select";
import { FormField } from "../../../../_components/form-field";
import { type Choices, ConcernFields, SCHEME_CHOICES } from "../../_components/concern-fields";
import { type RegisterAction, RegisterForm } from "../../_components/register-form";

const KINDS = Object.entries(EVENT_KINDS).map(([value, label]) => ({ value, label }));

/** Records something that happened once and moved figures, perhaps with its amount. */
export function EventForm({
  choices,
  governs,
  act,
}: {
  choices: Choices;
  /** Main reasons are the bureau's word. */
  governs: boolean;
  act: RegisterAction;
}) {
  return (
    <RegisterForm title="登记事件" button="登记" act={act}>
      {(problems) => (
        <>
          <ConcernFields choices={choices} problems={problems} />
          <FormField name="kind" label="种类" problems={problems}>
            {(tied) => <ChoiceSelect tied={tied} empty="请选择" lists={[{ head: null, choices: KINDS }]} />}
          </FormField>
          <FormField name="from" label="起始月份" problems={problems}>
            {(tied) => <input {...tied} placeholder="2024-09" autoComplete="off" />}
          </FormField>
          <FormField name="to" label="截止月份（同月可不填）" problems={problems}>
            {(tied) => <input {...tied} placeholder="2024-09" autoComplete="off" />}
          </FormField>
          <FormField name="words" label="事件" problems={problems} wide>
            {(tied) => <input {...tied} placeholder="中央财政补助提前下达" autoComplete="off" />}
          </FormField>
          <FormField name="citation" label="依据（文号、出处）" problems={problems} wide>
            {(tied) => <input {...tied} autoComplete="off" />}
          </FormField>
          <FormField name="amount" label="金额（带单位，可不填；少收少支写负数）" problems={problems}>
            {(tied) => <input {...tied} placeholder="1.2亿元" autoComplete="off" />}
          </FormField>
          <FormField name="amount-measure" label="金额计入" problems={problems}>
            {(tied) => (
              <ChoiceSelect tied={tied} empty="未量化" lists={[{ head: null, choices: choices.flows }]} />
            )}
          </FormField>
          <FormField name="amount-scheme" label="金额的险种" problems={problems}>
            {(tied) => <ChoiceSelect tied={tied} lists={[{ head: null, choices: SCHEME_CHOICES }]} />}
          </FormField>
          {governs ? (
            <FormField name="main-reason" label="报告中作为主要原因" problems={problems}>
              {(tied) => (
                <ChoiceSelect
                  tied={tied}
                  empty="否，只列入附表"
                  lists={[{ head: null, choices: [{ value: "yes", label: "是" }] }]}
                />
              )}
            </FormField>
          ) : null}
        </>
      )}
    </RegisterForm>
  );
}
