import { ACCOUNTING_NAMES, type Accounting } from "@/lib/domain/measures/measure";
import type { Frequency } from "@/lib/domain/period";
import { LAST_DUE_DAY } from "@/lib/domain/submissions/due-date";
import { FREQUENCY_NAMES } from "@/lib/domain/submissions/duty-calendar";
import type { OwnFormBody } from "@/lib/domain/submissions/own/own-form-body";
import { FORM_FIELDS, type OwnFormFinding } from "@/lib/domain/submissions/own/own-form-finding";
import { EditorField } from "./editor-field";
import { Said } from "./said";

/** What a form is called, how often and by when it is owed, from when and on what ground. */
export function FormHeadFields({
  body,
  findings,
  change,
}: {
  body: OwnFormBody;
  findings: readonly OwnFormFinding[];
  change: (change: Partial<OwnFormBody>) => void;
}) {
  const at = (field: keyof OwnFormBody) => findings.filter((finding) => finding.field === field);
  const text = (field: "name" | "from" | "source", hint: string, width: "own" | "two" = "own") => (
    <EditorField label={FORM_FIELDS[field]} hint={hint} findings={at(field)} width={width}>
      {(tied) => (
        <input
          {...tied}
          value={body[field]}
          onChange={({ target }) => change({ [field]: target.value })}
          readOnly={field === "name" && body.code !== ""}
          autoComplete="off"
        />
      )}
    </EditorField>
  );
  return (
    <section className="card grid min-w-0 grid-cols-1 gap-x-3 gap-y-2 sm:grid-cols-2">
      <h2 className="col-span-full">{body.base === null ? "报表" : "何时起、依据什么"}</h2>
      {body.base === null ? (
        <>
          {text("name", body.code === "" ? "批准后不再改变" : "不能改变", "two")}
          <Frequencies body={body} findings={at("frequencies")} change={change} />
          <EditorField
            label={FORM_FIELDS.dueDay}
            hint={`期末次月几日前，1至${LAST_DUE_DAY}`}
            findings={at("dueDay")}
          >
            {(tied) => (
              <input
                {...tied}
                type="number"
                min={1}
                max={LAST_DUE_DAY}
                value={Number.isNaN(body.dueDay) ? "" : body.dueDay}
                onChange={({ target }) => change({ dueDay: target.valueAsNumber })}
              />
            )}
          </EditorField>
          <EditorField label={FORM_FIELDS.accounting} findings={at("accounting")}>
            {(tied) => (
              <select
                {...tied}
                value={body.accounting}
                onChange={({ target }) => change({ accounting: target.value as Accounting })}
              >
                {Object.entries(ACCOUNTING_NAMES).map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </EditorField>
        </>
      ) : null}
      {text("from", "如 2026-10，须在已有报送的期间之后")}
      {text("source", "文件名称、文号或工作需要")}
      {body.base === null ? (
        <EditorField
          label={FORM_FIELDS.notes}
          hint="一行一条，印在表下，可不填"
          findings={at("notes")}
          width="full"
        >
          {(tied) => (
            <textarea
              {...tied}
              rows={2}
              value={body.notes.join("\n")}
              onChange={({ target }) => change({ notes: target.value.split("\n") })}
            />
          )}
        </EditorField>
      ) : null}
    </section>
  );
}

function Frequencies({
  body,
  findings,
  change,
}: {
  body: OwnFormBody;
  findings: readonly OwnFormFinding[];
  change: (change: Partial<OwnFormBody>) => void;
}) {
  const every = Object.entries(FREQUENCY_NAMES) as [Frequency, string][];
  const chosen = (frequency: Frequency, on: boolean): Frequency[] =>
    every
      .map(([value]) => value)
      .filter((value) => (value === frequency ? on : body.frequencies.includes(value)));
  return (
    <fieldset className="col-span-full min-w-0 text-[13px]">
      <legend className="text-secondary">
        {FORM_FIELDS.frequencies}
        <span className="ml-1.5 text-xs text-hint">可按所选各频次报送；报送任务按其中最密的一种安排</span>
      </legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {every.map(([value, label]) => (
          <label key={value} className="flex items-center gap-1.5">
            <input
              type="checkbox"
              checked={body.frequencies.includes(value)}
              onChange={({ target }) => change({ frequencies: chosen(value, target.checked) })}
            />
            {label}
          </label>
        ))}
      </div>
      <Said findings={findings} />
    </fieldset>
  );
}
