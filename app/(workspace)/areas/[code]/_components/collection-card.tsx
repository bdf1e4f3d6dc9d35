import Link from "next/link";
import type { Area, AreaCode } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";
import type { DutyStatus } from "@/lib/domain/submissions/duty";
import { formName } from "@/lib/domain/submissions/form-catalogue";
import { SUBMISSION_STATUSES, type SubmissionStatus } from "@/lib/domain/submissions/status";

function stateOf({ published, status, daysLate, dueOn, cameLate }: DutyStatus): string {
  const word = status ? SUBMISSION_STATUSES[status as SubmissionStatus] : "未报送";
  if (published) return cameLate > 0 ? `${word}，迟报 ${cameLate} 天` : word;
  return daysLate > 0 ? `${word}，逾期 ${daysLate} 天` : `${word}，${dueOn} 到期`;
}

/** The statements an area owes for the period; of an area that sums others, those that are not in. */
export function CollectionCard({
  duties,
  names,
  through,
}: {
  duties: readonly DutyStatus[];
  names: ReadonlyMap<AreaCode, Area>;
  through: Month;
}) {
  const areas = new Set(duties.map(({ area }) => area));
  const several = areas.size > 1;
  const missing = duties.filter(({ published }) => !published);
  const listed = several ? missing : duties;
  const finding =
    duties.length === 0
      ? "本期没有报送任务"
      : missing.length === 0
        ? `${duties.length} 张报表全部已报`
        : `${duties.length} 张报表，${missing.length} 张未报`;
  return (
    <section className="card min-w-0">
      <h2 className="mb-1">报送：{finding}</h2>
      <ul className="divide-y divide-hair">
        {listed.map((duty) => (
          <li
            key={`${duty.area}-${duty.form}`}
            className="flex items-baseline justify-between gap-3 py-1.5 text-[13px]"
          >
            <span>
              {several ? `${names.get(duty.area)?.name} ` : ""}
              {formName(duty.form)}
            </span>
            <span className={`text-xs ${duty.published ? "text-secondary" : "text-behind"}`}>
              {duty.submission ? (
                <Link
                  href={`/submissions/${duty.submission}`}
                  prefetch={false}
                  className={duty.published ? "" : "text-behind!"}
                >
                  {stateOf(duty)}
                </Link>
              ) : (
                stateOf(duty)
              )}
            </span>
          </li>
        ))}
      </ul>
      {duties.length > 0 ? (
        <p className="mt-1 text-xs">
          <Link href={`/submissions?period=${through}`} prefetch={false}>
            查看本期报送
          </Link>
        </p>
      ) : null}
    </section>
  );
}
