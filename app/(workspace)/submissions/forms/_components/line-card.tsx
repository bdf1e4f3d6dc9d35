import { ACCOUNTING_NAMES, type Accounting, type MeasureKind } from "@/lib/domain/measures/measure";
import { KIND_NAMES } from "@/lib/domain/submissions/form-field";
import type { OwnLine } from "@/lib/domain/submissions/own/own-form-body";
import { LINE_FIELDS, type OwnFormFinding } from "@/lib/domain/submissions/own/own-form-finding";
import type { SheetChoice } from "@/lib/domain/submissions/own/own-form-view";
import { EditorField } from "./editor-field";
import type { LineChange } from "./line-change";
import { LinePlace } from "./line-place";
import { UnitSelect } from "./unit-select";

type Move = "up" | "down" | "remove";

const MOVES: Record<Move, string> = { up: "上移", down: "下移", remove: "删除" };

/** One number that the bureau asks for. */
export function LineCard({
  line,
  number,
  totals,
  sheets,
  findings,
  change,
  move,
}: {
  line: OwnLine;
  number: number;
  /** Rows of the sheet that it may be a part of. */
  totals: readonly { readonly key: string; readonly label: string }[];
  /** Sheets of the shipped form; null for a form of its own. */
  sheets: readonly SheetChoice[] | null;
  findings: readonly OwnFormFinding[];
  change: LineChange;
  move: (how: Move) => void;
}) {
  const at = (part: keyof OwnLine) => findings.filter((finding) => finding.part === part);
  const text = (part: "label" | "name" | "note", hint: string, width: "own" | "two" = "own") => (
    <EditorField label={LINE_FIELDS[part]} hint={hint} findings={at(part)} width={width}>
      {(tied) => (
        <input
          {...tied}
          value={line[part]}
          onChange={({ target }) => change({ [part]: target.value })}
          autoComplete="off"
        />
      )}
    </EditorField>
  );
  const more = (["name", "aliases", "note", "accounting"] as const).some((part) => at(part).length > 0);
  return (
    <li className="border-t border-line py-2 first:border-t-0" aria-label={line.label || `项目 ${number}`}>
      <div className="mb-1 flex flex-wrap items-center gap-2 text-[13px]">
        <span className="font-semibold">项目 {number}</span>
        <span className="ml-auto flex gap-1">
          {(Object.keys(MOVES) as Move[]).map((how) => (
            <button
              key={how}
              type="button"
              onClick={() => move(how)}
              className="rounded-[3px] border border-line px-1.5 text-xs leading-6 text-secondary hover:border-brand hover:text-brand"
              aria-label={`${MOVES[how]}项目 ${number}`}
            >
              {MOVES[how]}
            </button>
          ))}
        </span>
      </div>
      <div className="grid min-w-0 grid-cols-1 gap-x-3 gap-y-2 sm:grid-cols-2">
        {text("label", "表上的名称，不写单位", "two")}
        <UnitSelect line={line} findings={[...at("unit"), ...at("quantity")]} change={change} />
        <EditorField label={LINE_FIELDS.kind} findings={at("kind")}>
          {(tied) => (
            <select
              {...tied}
              value={line.kind}
              onChange={({ target }) => change({ kind: target.value as MeasureKind })}
            >
              {Object.entries(KIND_NAMES).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </EditorField>
        <LinePlace line={line} sheets={sheets} findings={findings} change={change} />
        <EditorField label={LINE_FIELDS.within} hint="不大于总项，校验时检查" findings={at("within")}>
          {(tied) => (
            <select {...tied} value={line.within} onChange={({ target }) => change({ within: target.value })}>
              <option value="">不是其中项</option>
              {totals.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label || "未填名称的项目"}
                </option>
              ))}
            </select>
          )}
        </EditorField>
        <label className="flex items-center gap-1.5 self-end pb-1.5 text-[13px]">
          <input
            type="checkbox"
            checked={line.optional}
            onChange={({ target }) => change({ optional: target.checked })}
          />
          可以不填
        </label>
      </div>
      <details className="mt-1 text-[13px]" open={more || undefined}>
        <summary className="cursor-pointer text-secondary">数据名称、别名、口径、说明</summary>
        <div className="mt-1 grid min-w-0 grid-cols-1 gap-x-3 gap-y-2 sm:grid-cols-2">
          {text("name", "公式里的叫法，不填则同项目名称")}
          <EditorField label={LINE_FIELDS.accounting} findings={at("accounting")}>
            {(tied) => (
              <select
                {...tied}
                value={line.accounting}
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
          <EditorField label={LINE_FIELDS.aliases} hint="各地的别样写法，用顿号分开" findings={at("aliases")}>
            {(tied) => (
              <input
                {...tied}
                value={line.aliases.join("、")}
                onChange={({ target }) => change({ aliases: target.value.split(/[、，,]/) })}
                autoComplete="off"
              />
            )}
          </EditorField>
          {text("note", "印在表下，可不填")}
        </div>
      </details>
    </li>
  );
}
