"use client";

import { useState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import type { ClauseHeading } from "@/lib/domain/policy/document";
import { KeptForm } from "../../../../../_components/kept-form";

type Row = ClauseHeading & { readonly key: number };

const SMALL = "button min-h-7! px-2! py-0! text-xs";

/** Clauses in reading order: where each begins, how deep it lies, and whether it only reports. */
export function ClauseForm({
  draft,
  version,
  clauses,
  problems,
  maySave,
  saved,
  change,
}: {
  draft: string;
  version: number;
  clauses: readonly ClauseHeading[];
  /** By place in the list. */
  problems: Readonly<Record<number, string>>;
  maySave: boolean;
  saved: boolean;
  change: FormAction;
}) {
  const [rows, setRows] = useState<readonly Row[]>(clauses.map((clause, key) => ({ ...clause, key })));
  const [next, setNext] = useState(clauses.length);
  const insert = (after: number) => {
    const depth = rows[after]?.depth ?? 1;
    const row: Row = { anchor: "", heading: "", depth, reports: false, key: next };
    setRows([...rows.slice(0, after + 1), row, ...rows.slice(after + 1)]);
    setNext(next + 1);
  };
  return (
    <KeptForm
      action={change}
      draft={draft}
      version={version}
      part="clauses"
      saved={saved ? "已保存" : null}
      buttons={
        maySave ? (
          <button type="submit" className="button button-primary">
            保存条款
          </button>
        ) : null
      }
    >
      <p className="mb-2 text-xs text-hint">
        标题照原文该行开头的文字填写，按出现先后排列；“只报告”的部分（如发展成就）只能列基线，不能列目标。
      </p>
      <fieldset
        disabled={!maySave}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by keyboard.
        tabIndex={0}
        className="scroll-x max-h-[60vh] min-w-0 overflow-y-auto"
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">编号</th>
              <th scope="col" className="words">
                标题
              </th>
              <th scope="col" className="words">
                层级
              </th>
              <th scope="col" className="words">
                性质
              </th>
              {maySave ? (
                <th scope="col" className="words">
                  增删
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.key}>
                <td>
                  <input
                    name="anchor"
                    aria-label={`第 ${index + 1} 条编号`}
                    defaultValue={row.anchor}
                    className="field min-h-7! w-16 px-1.5! py-0!"
                  />
                </td>
                <td className="words">
                  <input
                    name="heading"
                    aria-label={`第 ${index + 1} 条标题`}
                    defaultValue={row.heading}
                    placeholder={index === 0 ? "文首" : ""}
                    className="field min-h-7! w-full min-w-44 px-1.5! py-0!"
                  />
                  {problems[index] ? (
                    <span className="block text-xs text-behind">✕ {problems[index]}</span>
                  ) : null}
                </td>
                <td className="words">
                  <select
                    name="depth"
                    aria-label={`第 ${index + 1} 条层级`}
                    defaultValue={row.depth}
                    className="field min-h-7! py-0!"
                  >
                    {[1, 2, 3, 4, 5].map((depth) => (
                      <option key={depth}>{depth}</option>
                    ))}
                  </select>
                </td>
                <td className="words">
                  <select
                    name="reports"
                    aria-label={`第 ${index + 1} 条性质`}
                    defaultValue={row.reports ? "reports" : "asks"}
                    className="field min-h-7! py-0!"
                  >
                    <option value="asks">要求</option>
                    <option value="reports">只报告</option>
                  </select>
                </td>
                {maySave ? (
                  <td className="words whitespace-nowrap">
                    <button
                      type="button"
                      className={SMALL}
                      aria-label={`在第 ${index + 1} 条后加一条`}
                      onClick={() => insert(index)}
                    >
                      ＋
                    </button>{" "}
                    <button
                      type="button"
                      className={SMALL}
                      aria-label={`删除第 ${index + 1} 条`}
                      onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}
                    >
                      －
                    </button>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </fieldset>
    </KeptForm>
  );
}
