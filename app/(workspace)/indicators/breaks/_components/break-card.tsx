import type { FormAction } from "@/lib/domain/action-result";
import type { BreakLine } from "@/lib/domain/comparability/register-lines";
import { DemoTag } from "../../../../_components/demo-tag";
import { WithdrawLine } from "../../_components/withdraw-line";

/** One change of scope: what is counted otherwise since when, by which source, who registered it and who took it back. */
export function BreakCard({ line, withdraw }: { line: BreakLine; withdraw: FormAction }) {
  const { withdrawn } = line;
  return (
    <section className="card mb-3 min-w-0" id={`break-${line.id}`}>
      <h2 className={withdrawn ? "text-hint line-through" : undefined}>
        {line.place}：{line.words}
      </h2>
      <dl className="mt-1 grid gap-x-3 gap-y-0.5 text-[13px] sm:grid-cols-[7rem_minmax(0,1fr)]">
        <dt className="text-hint">涉及</dt>
        <dd>
          {line.concerns}；{line.reach}
          {line.vintage ? `；仅${line.vintage}` : ""}
          {line.demonstration ? <DemoTag /> : null}
        </dd>
        <dt className="text-hint">原口径</dt>
        <dd>{line.before}</dd>
        <dt className="text-hint">新口径</dt>
        <dd>{line.after}</dd>
        <dt className="text-hint">调整后基期</dt>
        <dd>
          {line.restated.length > 0 ? (
            <ul className="[overflow-wrap:anywhere]">
              {line.restated.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          ) : (
            "没有登记，跨口径的增长一律不可比"
          )}
        </dd>
        <dt className="text-hint">依据</dt>
        <dd className="[overflow-wrap:anywhere]">{line.citation}</dd>
        <dt className="text-hint">登记</dt>
        <dd>
          {line.by}，{line.at}
          {withdrawn ? `；${withdrawn.by}于${withdrawn.at}撤销：${withdrawn.reason}` : ""}
        </dd>
      </dl>
      {line.own ? <WithdrawLine id={line.id} name={line.words} withdraw={withdraw} /> : null}
    </section>
  );
}
