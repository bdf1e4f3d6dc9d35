import type { ReportView } from "@/lib/domain/reports/report-view";

/** What blocks the issue of a report, and what a signer should know; an issued one has passed it. */
export function ChecklistPanel({ view }: { view: ReportView }) {
  if (view.issued) return null;
  const { checklist } = view;
  return (
    <section className="card" aria-label="签发前检查">
      <h2 className="mb-1.5">签发前检查</h2>
      {checklist.length === 0 ? <p className="text-met">✓ 没有须处理的事项</p> : null}
      <ul className="space-y-2">
        {checklist.map(({ severity, words }) => (
          <li key={words} className="flex gap-1.5 leading-snug">
            {severity === "block" ? (
              <span className="shrink-0 font-medium text-behind">✕ 须处理</span>
            ) : (
              <span className="shrink-0 font-medium text-at-risk">! 留意</span>
            )}
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
