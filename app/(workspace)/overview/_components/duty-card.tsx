import Link from "next/link";
import type { ReactNode } from "react";
import type { Area, AreaCode } from "@/lib/domain/area";
import type { Edition } from "@/lib/domain/edition";
import type { DutyStatus } from "@/lib/domain/submissions/duty";
import { formName } from "@/lib/domain/submissions/form-catalogue";
import { SUBMISSION_STATUSES, type SubmissionStatus } from "@/lib/domain/submissions/status";

const SHOWN = 6;

const inWork = ({ published, status }: DutyStatus): boolean =>
  published && status !== null && !["published", "superseded", "withdrawn"].includes(status);

function lateText({ daysLate, dueOn }: DutyStatus): string {
  if (daysLate > 0) return `逾期 ${daysLate} 天`;
  return daysLate === 0 ? "今天到期" : `${dueOn} 到期`;
}

/** Who has not reported, who was late, what is being corrected: due and overdue are read against today. */
export function DutyCard({
  duties,
  names,
  edition,
  children,
}: {
  duties: readonly DutyStatus[];
  names: ReadonlyMap<AreaCode, Area>;
  edition: Edition;
  /** What else is due, below the statements. */
  children?: ReactNode;
}) {
  const missing = duties.filter((duty) => !duty.published).sort((a, b) => b.daysLate - a.daysLate);
  const waiting = duties.filter(inWork);
  const late = duties.filter((duty) => duty.published && duty.cameLate > 0).length;
  const lines = [...missing, ...waiting];
  const title =
    missing.length > 0
      ? `待办与逾期：${missing.length} 张报表未报`
      : duties.length > 0
        ? `待办与逾期：${duties.length} 张报表全部已报`
        : "待办与逾期";
  return (
    <section className="card">
      <h2 className="mb-1">{title}</h2>
      {duties.length === 0 ? <p className="text-secondary">本期没有报送任务。</p> : null}
      <ul className="divide-y divide-hair">
        {lines.slice(0, SHOWN).map((duty) => (
          <li
            key={`${duty.area}-${duty.form}`}
            className="flex items-baseline justify-between gap-3 py-1.5 text-[13px]"
          >
            <span className="min-w-0">
              {names.get(duty.area)?.name} {formName(duty.form)}
              {duty.status ? (
                <span className="text-hint">（{SUBMISSION_STATUSES[duty.status as SubmissionStatus]}）</span>
              ) : null}
            </span>
            {duty.published ? (
              <Link href={`/submissions/${duty.submission}`} prefetch={false} className="whitespace-nowrap">
                更正待处理
              </Link>
            ) : (
              <span className={`whitespace-nowrap ${duty.daysLate > 0 ? "text-behind" : "text-secondary"}`}>
                {lateText(duty)}
              </span>
            )}
          </li>
        ))}
      </ul>
      {children}
      <p className="mt-1 text-xs text-hint">
        {lines.length > SHOWN ? `另有 ${lines.length - SHOWN} 项；` : null}
        {late > 0 ? `${late} 张迟报；` : null}
        <Link href={`/submissions?period=${edition.through}`} prefetch={false}>
          查看本期全部报送
        </Link>
      </p>
    </section>
  );
}
