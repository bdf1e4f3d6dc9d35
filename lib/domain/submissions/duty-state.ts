import type { DutyStatus } from "./duty";
import { isSettled, STATUS_MARKS, SUBMISSION_STATUSES, type SubmissionStatus } from "./status";

/** Where a duty stands, in mark and word, with what is to be said beside it. */
export type DutyState = {
  readonly tone: (typeof STATUS_MARKS)[SubmissionStatus]["tone"];
  readonly mark: string;
  readonly word: string;
  /** "逾期 41 天", "迟报 2 天", "10-12 到期"; null when all is in time. */
  readonly time: string | null;
  readonly isLate: boolean;
  /** The submission to look at; null when nothing has come in. */
  readonly submission: number | null;
  /** What is on its way beside a published statement. */
  readonly correction: { readonly submission: number; readonly word: string } | null;
};

const dayOf = (date: string): string => date.slice(5);

function timeOf({ daysLate, dueOn }: DutyStatus): string {
  if (daysLate > 0) return `逾期 ${daysLate} 天`;
  return daysLate === 0 ? "今天到期" : `${dayOf(dueOn)} 到期`;
}

/** A published statement stays published while its correction is on its way; what is missing is late or still has time. */
export function dutyState(duty: DutyStatus): DutyState {
  const status = duty.status as SubmissionStatus | null;
  if (duty.published) {
    const working = status !== null && !isSettled(status) && duty.submission !== duty.publishedSubmission;
    return {
      ...STATUS_MARKS.published,
      word: SUBMISSION_STATUSES.published,
      time: duty.cameLate > 0 ? `迟报 ${duty.cameLate} 天` : null,
      isLate: false,
      submission: duty.publishedSubmission,
      correction: working
        ? {
            submission: duty.submission as number,
            word: status === "refused" ? "更正文件有误" : `更正${SUBMISSION_STATUSES[status]}`,
          }
        : null,
    };
  }
  const isLate = duty.daysLate > 0;
  const time = timeOf(duty);
  if (status === null || status === "withdrawn") {
    const shape = isLate ? ({ tone: "bad", mark: "✕" } as const) : ({ tone: "idle", mark: "—" } as const);
    return { ...shape, word: "未报", time, isLate, submission: null, correction: null };
  }
  return {
    ...STATUS_MARKS[status],
    word: SUBMISSION_STATUSES[status],
    time,
    isLate,
    submission: duty.submission,
    correction: null,
  };
}

/** The finding of a month's collection: how many of what is owed are published, and what is missing. */
export function collectionFinding(
  duties: readonly DutyStatus[],
  nameOf: (duty: DutyStatus) => string,
): string {
  if (duties.length === 0) return "没有报送任务";
  const missing = duties.filter(({ published }) => !published);
  if (missing.length === 0) return `应报 ${duties.length} 张，全部已发布`;
  const late = missing.filter(({ daysLate }) => daysLate > 0);
  const rest = late.length > 0 ? `${late.length} 张逾期` : `${missing.length} 张未报，尚未到期`;
  const [only] = late.length > 0 ? late : missing;
  const named = missing.length === 1 && only ? `（${nameOf(only)}）` : "";
  return `应报 ${duties.length} 张，已发布 ${duties.length - missing.length} 张，${rest}${named}`;
}
