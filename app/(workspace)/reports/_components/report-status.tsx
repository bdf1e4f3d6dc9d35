import { REPORT_STATUSES, type ReportStatus } from "@/lib/domain/reports/status";

const LOOKS: Record<ReportStatus, { mark: string; colour: string }> = {
  draft: { mark: "…", colour: "text-secondary" },
  reviewing: { mark: "→", colour: "text-on-track" },
  reviewed: { mark: "→", colour: "text-on-track" },
  issued: { mark: "✓", colour: "text-met" },
  "with-government": { mark: "✓", colour: "text-met" },
  consented: { mark: "✓", colour: "text-met" },
  delivered: { mark: "✓", colour: "text-met" },
  received: { mark: "✓", colour: "text-met" },
  returned: { mark: "!", colour: "text-at-risk" },
  corrected: { mark: "—", colour: "text-hint" },
};

/** Where a report is on its way, as mark, word and colour. */
export function ReportStatusMark({ status }: { status: ReportStatus }) {
  const { mark, colour } = LOOKS[status];
  return (
    <span className={`text-xs font-medium whitespace-nowrap ${colour}`}>
      <span aria-hidden>{mark} </span>
      {REPORT_STATUSES[status]}
    </span>
  );
}
