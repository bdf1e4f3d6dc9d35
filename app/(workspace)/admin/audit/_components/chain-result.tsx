import type { ChainCheck } from "@/lib/domain/audit/audit-line";

/** What the verification found, and the seal to write down: kept elsewhere, it proves later that nothing is gone. */
export function ChainResult({ check }: { check: ChainCheck }) {
  if (check.broken !== null) {
    return (
      <section role="alert" className="card mb-3 border-behind! bg-behind-soft! text-behind">
        <h2>✕ 链条从第 {check.broken} 条起断开</h2>
        <p className="mt-1 text-[13px]">
          这一条的内容与封存时不同，或前面、末尾有记录被移走。第 {check.broken - 1} 条及以前的记录仍然可信。
          请保留现场，不要重启或恢复数据库，并报告主管领导。
        </p>
      </section>
    );
  }
  return (
    <section className="card mb-3">
      <h2 className="text-met">✓ {check.entries} 条记录全部衔接，没有被改动</h2>
      <p className="mt-1 text-[13px] text-secondary">
        链首封印
        <code className="mx-1 rounded-[3px] bg-hair px-1.5 py-0.5 text-xs break-all">{check.head}</code>
        可抄录留存：以后核对第 {check.entries} 条的哈希，可证明此前的记录没有增删。
      </p>
    </section>
  );
}
