import type { FormAction } from "@/lib/domain/action-result";
import { reviewWords } from "@/lib/domain/submissions/review/review-rule";
import type { ReviewRuleLine } from "@/lib/domain/submissions/review/review-rule-view";
import { ConfirmAct } from "../../../../../_components/confirm-act";
import { ReasonedAct } from "../../../../../_components/reasoned-act";
import { StepLine } from "./step-line";

/** A change that one has proposed and another decides on. */
export function ProposalCard({
  proposal,
  mayConfirm,
  mayEnd,
  confirm,
  end,
}: {
  proposal: ReviewRuleLine;
  mayConfirm: boolean;
  mayEnd: boolean;
  confirm: FormAction;
  end: FormAction;
}) {
  return (
    <section className="card mb-3">
      <h2>
        待确认的变更：{proposal.from} 及以后各期改为{reviewWords(proposal.asked)}
      </h2>
      <StepLine asked={proposal.asked} />
      <p className="mt-2 text-[13px] text-secondary [overflow-wrap:anywhere]">
        {proposal.by}提出（{proposal.at}）。理由：{proposal.reason}
      </p>
      {mayConfirm || mayEnd ? (
        <div className="mt-3 flex flex-wrap items-start gap-4">
          {mayConfirm ? (
            <ConfirmAct
              id={proposal.id}
              act={confirm}
              label={`确认改为${reviewWords(proposal.asked)}`}
              className="button button-primary"
            />
          ) : (
            <p className="text-[13px] text-hint">提出的人不能自己确认，请由另一位局审核员确认。</p>
          )}
          {mayEnd ? (
            <ReasonedAct
              act={end}
              fields={{ id: proposal.id }}
              summary={mayConfirm ? "不同意" : "收回提议"}
              label={mayConfirm ? "不同意的理由" : "收回的理由"}
            />
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
