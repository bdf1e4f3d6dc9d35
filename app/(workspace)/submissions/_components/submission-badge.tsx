import { STATUS_MARKS, SUBMISSION_STATUSES, type SubmissionStatus } from "@/lib/domain/submissions/status";

const TONES = {
  good: { text: "text-met", mark: "bg-met" },
  busy: { text: "text-on-track", mark: "bg-on-track" },
  warn: { text: "text-at-risk", mark: "bg-at-risk" },
  bad: { text: "text-behind", mark: "bg-behind" },
  idle: { text: "text-unassessable", mark: "bg-unassessable" },
} as const;

/** Any state as mark, word and colour together, so that it reads in black and white. */
export function StateBadge({ tone, mark, word }: { tone: keyof typeof TONES; mark: string; word: string }) {
  return (
    <span
      className={`inline-flex items-center gap-1 text-xs font-medium whitespace-nowrap ${TONES[tone].text}`}
    >
      <span
        aria-hidden
        className={`inline-grid size-4 shrink-0 place-items-center rounded-[3px] text-[11px] leading-none text-white ${TONES[tone].mark}`}
      >
        {mark}
      </span>
      {word}
    </span>
  );
}

/** Where a submission stands. */
export const SubmissionBadge = ({ status }: { status: SubmissionStatus }) => (
  <StateBadge {...STATUS_MARKS[status]} word={SUBMISSION_STATUSES[status]} />
);
