import type { TriedOwn } from "@/lib/domain/indicators/own/own-view";
import { FormulaReading } from "./formula-reading";
import { PreviewTable } from "./preview-table";

/** How the formula reads and what it comes to on published data; nothing of it is stored. */
export function TryResult({
  tried,
  trying,
  problem,
}: {
  tried: TriedOwn | null;
  trying: boolean;
  problem: string | null;
}) {
  const refused = tried?.findings.filter(
    ({ severity, field }) => severity === "refuse" && (field === "formula" || field === "schemeFormulas"),
  );
  return (
    <section className="card min-w-0" aria-label="试算" aria-busy={trying}>
      <h2>
        试算{tried?.preview ? `：${tried.preview.period}` : ""}
        {trying ? <span className="ml-2 text-xs font-normal text-hint">正在试算……</span> : null}
      </h2>
      {problem ? <p className="text-[13px] text-behind">✕ {problem}</p> : null}
      {tried === null ? (
        <p className="mt-1 text-[13px] text-secondary">写下公式后，这里立即显示最近一期各统筹区的结果。</p>
      ) : null}
      {tried && refused && refused.length > 0 ? (
        <p className="mt-1 text-[13px] text-secondary">公式有 {refused.length} 处须更正，更正后即可试算。</p>
      ) : null}
      {tried ? <FormulaReading formulas={tried.formulas} /> : null}
      {tried?.preview ? <PreviewTable preview={tried.preview} /> : null}
    </section>
  );
}
