import { GROUPS, SCHEMES } from "@/lib/domain/dimension";
import { CONFIDENCE_NAMES } from "@/lib/domain/indicators/definition";
import { BINDINGS, COMMITMENT_KINDS, COMPARISONS, OPERATORS } from "@/lib/domain/policy/commitment";
import { type CommitmentEntry, OPEN_END } from "@/lib/domain/policy/commitment-entry";
import { COMMITMENT_UNITS } from "@/lib/domain/policy/commitment-unit";
import type { ClauseHeading } from "@/lib/domain/policy/document";
import type { DraftChoices } from "@/lib/domain/policy/draft-choices";
import { AREA_CLASSES, ROLE_NAMES } from "@/lib/domain/policy/parameter-role";
import { Field, type FieldFindings, Line, tied, WordSelect } from "./field";
import { QuoteField } from "./quote-field";

const FORCES = { binding: "约束性", expected: "预期性" };
const FREQUENCIES = { month: "每月", quarter: "每季度", year: "每年" };

/** Fields that most commitments leave empty; they open by themselves where one of them is filled in. */
const isFurther = (entry: CommitmentEntry): boolean =>
  [entry.values, entry.points, entry.recurs, entry.force, entry.comparison, entry.baselineValue].some(
    Boolean,
  ) || [entry.taskNumber, entry.confidence, entry.role, entry.areaClass].some(Boolean);

const FURTHER = [
  ...["values", "points", "recurs", "force", "comparison", "baseline", "task", "role", "areaClass"],
  ...["confidence", "id"],
];

/** Everything that a commitment says, the usual first. */
export function CommitmentFields({
  entry,
  clauses,
  choices,
  findings,
}: {
  entry: CommitmentEntry;
  clauses: readonly ClauseHeading[];
  choices: DraftChoices;
  findings: FieldFindings;
}) {
  const anchors = Object.fromEntries(
    clauses.map(({ anchor, heading, reports }) => [
      anchor,
      `${anchor} ${heading || "文首"}${reports ? "（报告）" : ""}`,
    ]),
  );
  const areas = Object.fromEntries(choices.areas.map(({ value, label }) => [value, label]));
  const open =
    isFurther(entry) || findings.some(({ field }) => FURTHER.some((name) => field.startsWith(name)));
  return (
    <div className="grid grid-cols-1 gap-x-3 gap-y-2 sm:grid-cols-2">
      <Field name="quote" findings={findings} wide>
        <QuoteField value={entry.quote} />
      </Field>
      <Field name="clause" findings={findings} wide>
        <WordSelect name="clause" words={anchors} value={entry.clause} empty="按引文自动确定" />
      </Field>
      <Field name="name" findings={findings}>
        <Line name="name" value={entry.name} placeholder="如：居民住院支付比例" required />
      </Field>
      <Field name="kind" findings={findings}>
        <WordSelect name="kind" words={COMMITMENT_KINDS} value={entry.kind} />
      </Field>
      <Field name="indicator" findings={findings} wide>
        <select {...tied("indicator")} defaultValue={entry.indicator} className="field w-full">
          <option value="">没有对应指标</option>
          {choices.indicators.map(({ label, options }) => (
            <optgroup key={label} label={label}>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Field>
      <Field name="operator" findings={findings}>
        <WordSelect name="operator" words={OPERATORS} value={entry.operator} empty="没有" />
      </Field>
      <div className="grid grid-cols-2 gap-2">
        <Field name="value" hint="75% 填 75" findings={findings}>
          <Line name="value" value={entry.value} />
        </Field>
        <Field name="unit" findings={findings}>
          <WordSelect name="unit" words={COMMITMENT_UNITS} value={entry.unit} empty="没有数值" />
        </Field>
      </div>
      <Field name="scheme" findings={findings}>
        <WordSelect name="scheme" words={SCHEMES} value={entry.scheme} />
      </Field>
      <Field name="group" findings={findings}>
        <WordSelect name="group" words={GROUPS} value={entry.group} />
      </Field>
      <Field name="area" findings={findings}>
        <WordSelect name="area" words={areas} value={entry.area} empty="同文件" />
      </Field>
      <Field name="due" hint="如 2027-12，没有则留空" findings={findings}>
        <Line name="due" value={entry.due} />
      </Field>
      <Field name="from" hint="留空同文件" findings={findings}>
        <Line name="from" value={entry.from} />
      </Field>
      <Field name="to" hint={`留空同文件，或填“${OPEN_END}”`} findings={findings}>
        <Line name="to" value={entry.to} />
      </Field>
      <fieldset className="col-span-full text-[13px]">
        <legend className="text-secondary">
          约束对象<span className="ml-1.5 text-xs text-hint">不选为本地区</span>
        </legend>
        <span className="flex flex-wrap gap-x-4">
          {Object.entries(BINDINGS).map(([value, label]) => (
            <label key={value} className="flex items-center gap-1.5">
              <input
                type="checkbox"
                name="binds"
                value={value}
                defaultChecked={entry.binds.includes(value)}
              />
              {label}
            </label>
          ))}
        </span>
      </fieldset>
      <details className="col-span-full text-[13px]" open={open}>
        <summary className="cursor-pointer text-brand">区间、分步、基线、任务号等</summary>
        <div className="mt-2 grid grid-cols-1 gap-x-3 gap-y-2 sm:grid-cols-2">
          <Field name="values" hint="区间两端，用、分隔" findings={findings}>
            <Line name="values" value={entry.values} />
          </Field>
          <Field name="recurs" findings={findings}>
            <WordSelect name="recurs" words={FREQUENCIES} value={entry.recurs} empty="一次" />
          </Field>
          <Field name="points" hint="一行一个：2027-06-30 60，数为累计" findings={findings} wide>
            <textarea {...tied("points")} rows={2} defaultValue={entry.points} className="field w-full" />
          </Field>
          <Field name="force" findings={findings}>
            <WordSelect name="force" words={FORCES} value={entry.force} empty="没有写明" />
          </Field>
          <Field name="comparison" hint="趋势要求" findings={findings}>
            <WordSelect name="comparison" words={COMPARISONS} value={entry.comparison} empty="不适用" />
          </Field>
          <Field name="baseline" control="baselineValue" label="基线数" findings={findings}>
            <Line name="baselineValue" value={entry.baselineValue} />
          </Field>
          <Field name="baselineAt" label="基线时点" hint="如 2025-12" findings={[]}>
            <Line name="baselineAt" value={entry.baselineAt} />
          </Field>
          <Field name="baselineSource" label="基线出处" findings={[]} wide>
            <Line name="baselineSource" value={entry.baselineSource} />
          </Field>
          <Field name="task" control="taskNumber" label="任务号" findings={findings}>
            <Line name="taskNumber" value={entry.taskNumber} />
          </Field>
          <Field name="taskScore" label="任务分值" findings={[]}>
            <Line name="taskScore" value={entry.taskScore} />
          </Field>
          <Field name="role" hint="政策测算取用的参数" findings={findings}>
            <WordSelect name="role" words={ROLE_NAMES} value={entry.role} empty="不取用" />
          </Field>
          <Field name="areaClass" findings={findings}>
            <WordSelect name="areaClass" words={AREA_CLASSES} value={entry.areaClass} empty="不分类" />
          </Field>
          <Field name="confidence" hint="摘录才填" findings={findings}>
            <WordSelect
              name="confidence"
              words={CONFIDENCE_NAMES}
              value={entry.confidence}
              empty="原文照录"
            />
          </Field>
          <Field name="id" hint="留空自动编" findings={findings}>
            <Line name="id" value={entry.id} />
          </Field>
        </div>
      </details>
      <Field name="note" findings={findings} wide>
        <textarea {...tied("note")} rows={2} defaultValue={entry.note} className="field w-full" />
      </Field>
    </div>
  );
}
