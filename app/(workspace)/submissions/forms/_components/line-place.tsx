import type { OwnLine } from "@/lib/domain/submissions/own/own-form-body";
import { LINE_FIELDS, type OwnFormFinding } from "@/lib/domain/submissions/own/own-form-finding";
import type { SheetChoice } from "@/lib/domain/submissions/own/own-form-view";
import { EditorField } from "./editor-field";
import type { LineChange } from "./line-change";
import { Said } from "./said";

/** Where a line stands: on a sheet of a shipped form after one of its rows, or on a sheet of the bureau's own. */
export function LinePlace({
  line,
  sheets,
  findings,
  change,
}: {
  line: OwnLine;
  sheets: readonly SheetChoice[] | null;
  findings: readonly OwnFormFinding[];
  change: LineChange;
}) {
  const at = (part: keyof OwnLine) => findings.filter((finding) => finding.part === part);
  if (sheets === null) {
    return (
      <EditorField label={LINE_FIELDS.sheet} hint="同名的在一张工作表上" findings={at("sheet")}>
        {(tied) => (
          <input
            {...tied}
            value={line.sheet}
            onChange={({ target }) => change({ sheet: target.value, within: "" })}
            autoComplete="off"
          />
        )}
      </EditorField>
    );
  }
  const sheet = sheets.find(({ name }) => name === line.sheet);
  return (
    <>
      <EditorField label={LINE_FIELDS.sheet} findings={at("sheet")}>
        {(tied) => (
          <select
            {...tied}
            value={line.sheet}
            onChange={({ target }) => change({ sheet: target.value, after: "", within: "", columns: [] })}
          >
            {sheets.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        )}
      </EditorField>
      {sheet && sheet.rows.length > 0 ? (
        <EditorField label="排在哪一行之后" findings={at("after")}>
          {(tied) => (
            <select {...tied} value={line.after} onChange={({ target }) => change({ after: target.value })}>
              <option value="">最后</option>
              {sheet.rows.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </EditorField>
      ) : null}
      {sheet && sheet.columns.length > 0 ? (
        <fieldset className="col-span-full min-w-0 text-[13px]">
          <legend className="text-secondary">填哪几列</legend>
          <div className="flex flex-wrap gap-x-4 gap-y-1">
            {sheet.columns.map(({ key, label }) => (
              <label key={key} className="flex items-center gap-1.5">
                <input
                  type="checkbox"
                  checked={line.columns.includes(key)}
                  onChange={({ target }) =>
                    change({
                      columns: sheet.columns
                        .map((column) => column.key)
                        .filter((one) => (one === key ? target.checked : line.columns.includes(one))),
                    })
                  }
                />
                {label}
              </label>
            ))}
          </div>
          <Said findings={at("columns")} />
        </fieldset>
      ) : null}
    </>
  );
}
