import type { CheckView } from "@/lib/domain/provenance/figure-page";

const OUTCOMES = {
  holds: { mark: "✓", word: "一致", text: "text-met", ground: "bg-met" },
  fails: { mark: "✕", word: "不符", text: "text-behind", ground: "bg-behind" },
  open: { mark: "!", word: "有差异", text: "text-at-risk", ground: "bg-at-risk" },
} as const;

/** What was checked and what came of it; what sources contradict is said and never mended. */
export function CheckCard({
  checks,
  contradictions,
}: {
  checks: readonly CheckView[];
  contradictions: readonly string[];
}) {
  return (
    <section className="card min-w-0">
      <h2>{contradictions.length > 0 ? `核对：来源数据有 ${contradictions.length} 处互相矛盾` : "核对"}</h2>
      <ul className="divide-y divide-hair text-[13px]">
        {contradictions.map((message) => (
          <li key={message} className="grid grid-cols-[5.5rem_minmax(0,1fr)_auto] gap-x-3 py-2">
            <span className="text-secondary">来源矛盾</span>
            <span>{message}。系统如实列出，不作修改。</span>
            <Outcome outcome="open" />
          </li>
        ))}
        {checks.map((check) => (
          <li key={check.name} className="grid grid-cols-[5.5rem_minmax(0,1fr)_auto] gap-x-3 py-2">
            <span className="text-secondary">{check.name}</span>
            <span className="min-w-0">
              {check.words}
              {check.details.length > 0 ? (
                <details className="text-xs text-secondary">
                  <summary className="cursor-pointer text-hint">逐条查看</summary>
                  <ul className="list-disc pl-4">
                    {check.details.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </details>
              ) : null}
            </span>
            <Outcome outcome={check.outcome} />
          </li>
        ))}
      </ul>
      {checks.length + contradictions.length === 0 ? (
        <p className="mt-1 text-[13px] text-hint">没有可以核对的内容。</p>
      ) : null}
    </section>
  );
}

function Outcome({ outcome }: { outcome: CheckView["outcome"] }) {
  const { mark, word, text, ground } = OUTCOMES[outcome];
  return (
    <span
      className={`inline-flex items-center gap-1 self-start text-xs font-medium whitespace-nowrap ${text}`}
    >
      <span
        aria-hidden
        className={`inline-grid size-4 place-items-center rounded-[3px] text-[11px] leading-none text-white ${ground}`}
      >
        {mark}
      </span>
      {word}
    </span>
  );
}
