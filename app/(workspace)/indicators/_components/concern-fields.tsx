import { SCHEMES } from "@/lib/domain/dimension";
import type { FieldProblem } from "@/lib/domain/form-problem";
import { ChoiceSelect } from "../../../_components/choice-select";
import { FormField } from "../../../_components/form-field";

export type Choice = { readonly value: string; readonly label: string };

export type Choices = {
  readonly areas: readonly Choice[];
  readonly measures: readonly Choice[];
  readonly flows: readonly Choice[];
  readonly indicators: readonly Choice[];
};

export const SCHEME_CHOICES: readonly Choice[] = Object.entries(SCHEMES).map(([value, label]) => ({
  value,
  label,
}));

const ITEMS = [1, 2, 3];

/** What an entry of a register is about: area, up to three measures or indicators, perhaps one scheme. */
export function ConcernFields({
  choices,
  problems,
}: {
  choices: Choices;
  problems: readonly FieldProblem[];
}) {
  return (
    <>
      <FormField name="area" label="地区" problems={problems}>
        {(tied) => <ChoiceSelect tied={tied} lists={[{ head: null, choices: choices.areas }]} />}
      </FormField>
      {ITEMS.map((item) => (
        <FormField
          key={item}
          name={`item-${item}`}
          label={item === 1 ? "涉及的统计项目或指标" : `同时涉及（可不填）`}
          problems={problems}
        >
          {(tied) => (
            <ChoiceSelect
              tied={tied}
              empty={item === 1 ? "请选择" : "无"}
              lists={[
                { head: "统计项目", prefix: "measure:", choices: choices.measures },
                { head: "指标", prefix: "indicator:", choices: choices.indicators },
              ]}
            />
          )}
        </FormField>
      ))}
      <FormField name="scheme" label="险种" problems={problems}>
        {(tied) => (
          <ChoiceSelect tied={tied} empty="各险种" lists={[{ head: null, choices: SCHEME_CHOICES }]} />
        )}
      </FormField>
    </>
  );
}
