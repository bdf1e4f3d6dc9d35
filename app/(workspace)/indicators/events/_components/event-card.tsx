import type { FormAction } from "@/lib/domain/action-result";
import type { EventLine } from "@/lib/domain/comparability/register-lines";
import { DemoTag } from "../../../../_components/demo-tag";
import { ReasonedAct } from "../../../../_components/reasoned-act";
import { ReasonButton } from "./reason-button";

/** One event: what happened where and when, how much of what, by which source, and whether it is held for a main reason. */
export function EventCard({
  line,
  withdraw,
  hold,
}: {
  line: EventLine;
  withdraw: FormAction;
  /** Null for readers who do not hold main reasons. */
  hold: FormAction | null;
}) {
  const { withdrawn } = line;
  return (
    <section className="card mb-3 min-w-0" id={`event-${line.id}`}>
      <h2 className={withdrawn ? "text-hint line-through" : undefined}>
        {line.place} {line.months}：{line.words}
      </h2>
      <dl className="mt-1 grid gap-x-3 gap-y-0.5 text-[13px] sm:grid-cols-[7rem_minmax(0,1fr)]">
        <dt className="text-hint">种类</dt>
        <dd>
          {line.kind}
          {line.isMainReason ? "；局认定为主要原因" : ""}
          {line.demonstration ? <DemoTag /> : null}
        </dd>
        <dt className="text-hint">涉及</dt>
        <dd>{line.concerns}</dd>
        <dt className="text-hint">金额</dt>
        <dd>{line.amount ?? "未量化"}</dd>
        <dt className="text-hint">依据</dt>
        <dd className="[overflow-wrap:anywhere]">{line.citation}</dd>
        <dt className="text-hint">登记</dt>
        <dd>
          {line.by}，{line.at}
          {withdrawn ? `；${withdrawn.by}于${withdrawn.at}：${withdrawn.reason}` : ""}
        </dd>
      </dl>
      {line.own ? (
        <div className="mt-1 flex flex-wrap items-start gap-4">
          {hold ? <ReasonButton line={line} hold={hold} /> : null}
          <ReasonedAct act={withdraw} fields={{ id: line.id }} label={`撤销“${line.words}”的理由`} />
        </div>
      ) : null}
    </section>
  );
}
