import { answerField } from "@/lib/domain/submissions/mapping/answer-field";
import type { UnitQuestion } from "@/lib/domain/submissions/mapping/statement-outline";

/** A unit that was taken for granted or that the numbers speak against, with the evidence. */
export function UnitRow({ sheet, question }: { sheet: string; question: UnitQuestion }) {
  const { label, name, stated, used, choices, evidence, proposal } = question;
  const said = stated
    ? `表内写的是${stated.unit}${stated.cell ? `（${stated.cell}）` : ""}`
    : `表内没有写单位，按模板的${used}读取`;
  return (
    <div className="mt-2 rounded bg-page px-3 py-2 text-[13px]">
      <p>
        <span className="font-medium">{name}</span>：{said}。
      </p>
      <ul className="mt-1 list-disc pl-5 text-secondary">
        {evidence.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <label className="mt-2 flex flex-wrap items-center gap-2">
        {name}的单位是
        <select
          name={answerField({ kind: "unit", sheet, label })}
          defaultValue={stated ? "" : proposal}
          className="field"
        >
          <option value="">暂不确认</option>
          {choices.map((unit) => (
            <option key={unit} value={unit}>
              {unit}
            </option>
          ))}
        </select>
        {proposal === used ? null : <span className="text-hint">从数的大小看，更像是{proposal}</span>}
      </label>
      {stated ? (
        <p className="mt-1 text-xs text-hint">与表内写的不同，只对这一份报送有效，并要求写一句说明。</p>
      ) : null}
    </div>
  );
}
