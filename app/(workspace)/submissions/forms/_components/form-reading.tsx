import { ACCOUNTING_NAMES } from "@/lib/domain/measures/measure";
import { FREQUENCY_NAMES } from "@/lib/domain/submissions/duty-calendar";
import { KIND_NAMES } from "@/lib/domain/submissions/form-field";
import type { OwnFormBody } from "@/lib/domain/submissions/own/own-form-body";
import { lineName } from "@/lib/domain/submissions/own/own-form-definition";
import type { OwnFormDraftView } from "@/lib/domain/submissions/own/own-form-view";
import { Said } from "./said";

const factsOf = (body: OwnFormBody): [string, string][] => [
  ...(body.base === null
    ? ([
        ["频次", body.frequencies.map((frequency) => FREQUENCY_NAMES[frequency]).join("、")],
        ["报送期限", `期末次月${body.dueDay}日前，各统筹区`],
        ["口径", ACCOUNTING_NAMES[body.accounting]],
      ] as [string, string][])
    : []),
  ["生效月", body.from],
  ["依据", body.source],
];

/** A form as whoever decides on it reads it: what changes, what is asked for, and on what ground. */
export function FormReading({ draft }: { draft: OwnFormDraftView }) {
  const { body, changes, tried } = draft;
  return (
    <section className="card min-w-0">
      <h2>{draft.endThrough ? `${draft.endThrough} 后停用` : draft.aim}</h2>
      <Said findings={tried.findings} />
      {changes ? (
        <div className="mt-1 rounded border border-line bg-page px-3 py-2 text-[13px]">
          <p className="font-semibold">与上一版相比</p>
          <ul className="list-disc pl-5">
            {(changes.length > 0 ? changes : ["没有改变"]).map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-[13px]">
        {factsOf(body).map(([name, text]) => (
          <div key={name} className="contents">
            <dt className="text-secondary">{name}</dt>
            <dd className="break-words">{text || "（未填）"}</dd>
          </div>
        ))}
      </dl>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too. */}
      <section className="scroll-x mt-2" tabIndex={0} aria-label="项目">
        <table className="table table-dense">
          <thead>
            <tr>
              {["项目", "数据名称", "单位", "汇总方式", "口径", "必填"].map((head) => (
                <th key={head} scope="col" className="words whitespace-nowrap">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.lines.map((line) => (
              <tr key={line.key}>
                <td className="words min-w-32">{line.label}</td>
                <td className="words">{lineName(line)}</td>
                <td className="words whitespace-nowrap">{line.unit}</td>
                <td className="words whitespace-nowrap">{KIND_NAMES[line.kind]}</td>
                <td className="words whitespace-nowrap">{ACCOUNTING_NAMES[line.accounting]}</td>
                <td className="words whitespace-nowrap">{line.optional ? "可不填" : "必填"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
