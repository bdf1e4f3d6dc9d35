import Link from "next/link";
import type { ReactNode } from "react";
import { shanghaiTime } from "@/lib/domain/period";
import { stepsPage } from "@/lib/domain/submissions/review/review-rule";
import type { SubmissionView } from "@/lib/domain/submissions/submission-view";
import { VINTAGES } from "@/lib/domain/vintage";

function dueText({ due, status }: SubmissionView): string | null {
  if (!due) return null;
  const settled = status === "published" || status === "superseded";
  if (due.daysLate <= 0) return `${due.on} 前`;
  return `${due.on} 前，${settled ? "迟报" : "逾期"} ${due.daysLate} 天`;
}

/** What the submission is of, from which file and whom, and what can be downloaded of it. */
export function SubmissionFacts({ view }: { view: SubmissionView }) {
  const due = dueText(view);
  const facts: [string, ReactNode][] = [
    ["期间", `${view.period}`],
    ["版次", VINTAGES[view.vintage]],
    ...(view.accounting ? ([["口径", view.accounting]] as [string, ReactNode][]) : []),
    ...(due ? ([["时限", due]] as [string, ReactNode][]) : []),
    ["上传", `${view.submitter ?? "—"}，${shanghaiTime(view.createdAt)}`],
    ["文件", view.fileName ?? "—"],
    ["版本", `第 ${view.version} 版`],
    ...(view.reviewAsked === null
      ? []
      : ([
          [
            "流程",
            <Link key="steps" href={stepsPage(view.form)} prefetch={false}>
              {view.reviewAsked ? "提交 → 盟市复核 → 上级局审核" : "提交 → 上级局审核（免盟市复核）"}
            </Link>,
          ],
        ] as [string, ReactNode][])),
    ...(view.packId === null
      ? []
      : ([
          [
            "来源",
            <Link key="pack" href={`/submissions/first-use/${view.packId}`} prefetch={false}>
              历史数据第 {view.packId} 号
            </Link>,
          ],
        ] as [string, ReactNode][])),
  ];
  return (
    <section className="card" aria-label="报送信息">
      <dl className="grid grid-cols-1 gap-x-6 gap-y-1 text-[13px] sm:grid-cols-2">
        {facts.map(([name, value]) => (
          <div key={name} className="flex gap-2">
            <dt className="w-10 shrink-0 text-hint">{name}</dt>
            <dd className="min-w-0 break-all">{value}</dd>
          </div>
        ))}
      </dl>
      {view.reason && !view.differences ? (
        <p className="mt-2 rounded bg-page px-3 py-2">更正原因：{view.reason}</p>
      ) : null}
      {view.later ? (
        <p className="mt-2 rounded bg-page px-3 py-2">
          这张表后来又报送了
          <Link href={`/submissions/${view.later.id}`} prefetch={false}>
            第 {view.later.id} 号
          </Link>
          。
        </p>
      ) : null}
      <p className="mt-3 flex flex-wrap gap-2 empty:hidden">
        {view.findings.length > 0 ? (
          <a href={`/api/submissions/${view.id}/marked`} className="button">
            下载标注了问题的表
          </a>
        ) : null}
        {view.hasWorkbook ? (
          <a href={`/api/submissions/${view.id}/workbook`} className="button">
            下载{view.status === "refused" || view.fileName === null ? "原文件" : "报表"}
          </a>
        ) : null}
      </p>
    </section>
  );
}
