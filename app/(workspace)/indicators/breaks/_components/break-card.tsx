import type { BreakLine } from "@/lib/domain/comparability/register-lines";
import { DemoTag } from "../../../../_components/demo-tag";
import { ReasonedAct } from "../../../../_components/reasoned-act";
import type { BreakActs } from "./break-acts";
import { DisregardNote } from "./disregard-note";

/** One change of scope: what is counted otherwise since when, by which source, who registered it and who took it back. */
export function BreakCard({ line, acts }: { line: BreakLine; acts: BreakActs }) {
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
      {line.disregards.map((said) => (
        <DisregardNote key={said.id} said={said} acts={acts} />
      ))}
      {line.own ? (
        <ReasonedAct act={acts.withdraw} fields={{ id: line.id }} label={`撤销“${line.words}”的理由`} />
      ) : null}
      {line.mayDisregard ? (
        <ReasonedAct
          act={acts.propose}
          fields={{ id: line.id }}
          summary="本局不采用"
          confirm="提出，由另一人确认"
          label={`不采用“${line.words}”的理由`}
        />
      ) : null}
    </section>
  );
}
