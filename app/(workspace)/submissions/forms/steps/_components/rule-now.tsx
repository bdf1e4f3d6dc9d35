import Link from "next/link";
import { reviewWords } from "@/lib/domain/submissions/review/review-rule";
import type { ReviewRuleView } from "@/lib/domain/submissions/review/review-rule-view";
import { StepLine } from "./step-line";

/** The rule that holds now: who acts in turn, since when, and who decided it for what reason. */
export function RuleNow({ view }: { view: ReviewRuleView }) {
  const { now, inForce, waitingForReview, proposal } = view;
  const waives = [now, now.next, proposal].some((rule) => rule?.asked === false);
  return (
    <section className="card mb-3">
      <h2>现行步骤</h2>
      <StepLine asked={now.asked} />
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-[13px]">
        <dt className="text-hint">规定</dt>
        <dd>
          {inForce
            ? `${inForce.from} 及以后各期${reviewWords(inForce.asked)}`
            : "没有另行规定，各期报表都须盟市复核"}
          {now.next ? `；${now.next.from} 及以后各期改为${reviewWords(now.next.asked)}` : ""}
        </dd>
        {inForce ? (
          <>
            <dt className="text-hint">决定</dt>
            <dd>
              {inForce.by}提出（{inForce.at}），{inForce.confirmed?.by}确认（{inForce.confirmed?.at}）
            </dd>
            <dt className="text-hint">理由</dt>
            <dd className="[overflow-wrap:anywhere]">{inForce.reason}</dd>
          </>
        ) : null}
        <dt className="text-hint">适用</dt>
        <dd>
          {view.bureau}
          所辖各统筹区。每份报表按提交时的规定办理，以后变更不影响已经提交的报表；任何时候都不能审核接收自己报送的报表。
        </dd>
        {waitingForReview > 0 ? (
          <>
            <dt className="text-hint">在办</dt>
            <dd>
              <Link
                href={`/submissions?${new URLSearchParams({ form: view.form.code, status: "submitted", list: "all" })}`}
                prefetch={false}
              >
                {waitingForReview} 份待复核
              </Link>
              ，仍由盟市复核员复核。{waives ? "要按免盟市复核办理的，由报送员撤回后重新报送。" : ""}
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}
