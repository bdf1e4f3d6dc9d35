import type { Metadata } from "next";
import { monthName } from "@/lib/domain/period";
import { reviewWords } from "@/lib/domain/submissions/review/review-rule";
import type { ReviewRuleView } from "@/lib/domain/submissions/review/review-rule-view";
import { viewReviewRule } from "@/lib/services/review-rules/view-review-rule";
import { orNotFound } from "@/lib/web/or-not-found";
import { one, type PageSearch } from "@/lib/web/page-query";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../../_components/breadcrumb";
import { ChangeForm } from "./_components/change-form";
import { ProposalCard } from "./_components/proposal-card";
import { RuleHistory } from "./_components/rule-history";
import { RuleNow } from "./_components/rule-now";
import { confirm, end, propose } from "./actions";

export const metadata: Metadata = { title: "办理步骤" };

function titleOf({ form, now, proposal }: ReviewRuleView): string {
  const since = now.since ? `自${monthName(now.since)}起` : "";
  const waiting = proposal ? "；一项变更待确认" : "";
  return `${form.name}：${since}${reviewWords(now.asked)}${waiting}`;
}

export default async function StepsPage({ searchParams }: { searchParams: Promise<PageSearch> }) {
  const viewer = await requireViewer("read-submissions");
  const { form } = await searchParams;
  const view = await orNotFound(viewReviewRule(viewer, one(form) ?? ""));
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: "数据报送", href: "/submissions" },
          { label: "报表和项目", href: "/submissions/forms" },
          { label: "办理步骤" },
        ]}
      />
      <h1 className="mb-3">{titleOf(view)}</h1>
      {view.proposal ? (
        <ProposalCard
          proposal={view.proposal}
          mayConfirm={view.mayConfirm}
          mayEnd={view.mayEnd}
          confirm={confirm}
          end={end}
        />
      ) : null}
      <RuleNow view={view} />
      {view.change ? (
        <ChangeForm key={view.history.length} form={view.form.code} change={view.change} propose={propose} />
      ) : null}
      {view.history.length > 0 ? <RuleHistory lines={view.history} /> : null}
    </>
  );
}
