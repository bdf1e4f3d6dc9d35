import Link from "next/link";
import type { FormAction } from "@/lib/domain/action-result";
import { GROUPS, SCHEMES } from "@/lib/domain/dimension";
import { shownNumber } from "@/lib/domain/indicators/shown-number";
import { type ChoiceView, type Contest, isOpen } from "@/lib/domain/policy/contest";
import { ReasonedAct } from "../../../../_components/reasoned-act";
import { ChooseForm } from "./choose-form";
import { RivalTable } from "./rival-table";

export type ChoiceActs = { readonly choose: FormAction; readonly withdraw: FormAction };

/** One matter on which documents disagree: what each asks, what was chosen, and the way to choose. */
export function ContestCard({
  contest,
  here,
  areaName,
  from,
  acts,
}: {
  contest: Contest;
  here: { readonly area: string; readonly period: string };
  areaName: string;
  from: string;
  acts: ChoiceActs | null;
}) {
  const { subject, indicator, name, scheme, group, rivals, choice } = contest;
  const whom = [scheme === "all" ? null : SCHEMES[scheme], group === "all" ? null : GROUPS[group]].filter(
    Boolean,
  );
  const past = contest.history.filter(({ endedAt }) => endedAt !== null);
  return (
    <section className="card mb-3" id={`${subject}-${scheme}-${group}`}>
      <h2 className="mb-1.5 flex flex-wrap items-baseline gap-x-2">
        {indicator ? (
          <Link
            href={`/indicators/${indicator}?${new URLSearchParams({ ...here, scheme })}`}
            prefetch={false}
            className="text-ink!"
          >
            {name}
          </Link>
        ) : (
          name
        )}
        <span className="text-xs font-normal text-hint">
          {[indicator && shownNumber(indicator), ...whom].filter(Boolean).join(" · ")}
        </span>
        <ChoiceMark contest={contest} />
      </h2>
      <RivalTable rivals={rivals} area={here.area} period={here.period} />
      {choice ? <Chosen choice={choice} /> : null}
      {acts && choice?.isOwn ? (
        <ReasonedAct
          act={acts.withdraw}
          fields={{
            subject: contest.subject,
            scheme: contest.scheme,
            group: contest.group,
            area: choice.area,
            from: choice.from,
          }}
          summary="撤销这项选定"
          confirm="撤销"
          label="撤销的理由"
          className="mt-1 text-[13px]"
        />
      ) : null}
      {acts ? (
        <ChooseForm contest={contest} area={here.area} areaName={areaName} from={from} choose={acts.choose} />
      ) : null}
      {past.length > 0 ? (
        <details className="mt-1">
          <summary className="cursor-pointer text-xs text-brand">以前的选定（{past.length} 次）</summary>
          <ul className="mt-1 space-y-1 text-xs text-secondary">
            {past.map((one) => (
              <li key={`${one.at}${one.commitment}${one.from}`}>
                {one.areaName}自 {one.from} 起以{one.commitmentName}为准；{one.by}，{one.at}，理由：
                {one.reason}；{one.endedAt} 撤销或改选
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function ChoiceMark({ contest }: { contest: Contest }) {
  const [text, colour] = contest.choice
    ? ["✓ 已选定", "text-met"]
    : isOpen(contest)
      ? ["! 未选定", "text-at-risk"]
      : ["有约束力的文件为准，可以改选", "text-hint"];
  return <span className={`ml-auto text-[13px] font-normal ${colour}`}>{text}</span>;
}

const Chosen = ({ choice }: { choice: ChoiceView }) => (
  <p className="mt-2 text-[13px]">
    {choice.areaName}自 {choice.from} 起以<strong className="font-semibold">{choice.commitmentName}</strong>
    为准
    {choice.isOwn ? "" : "（从上级地区沿用）"}。
    <span className="text-secondary">
      理由：{choice.reason}（{choice.by}，{choice.at}）
    </span>
  </p>
);
