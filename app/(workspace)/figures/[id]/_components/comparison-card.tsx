import type { ComparisonView } from "@/lib/domain/provenance/figure-page";
import { ComparisonNotes } from "../../../../_components/comparison-notes";

const TONES = { good: "text-met", bad: "text-behind", neutral: "text-secondary" } as const;

/** The figure beside the same months of last year, and beside the period before. */
export function ComparisonCard({ comparisons }: { comparisons: readonly ComparisonView[] }) {
  if (comparisons.length === 0) return null;
  return (
    <section className="card min-w-0">
      <h2>比较</h2>
      <div className="scroll-x">
        <table className="table table-dense">
          <thead>
            <tr>
              <th>方式</th>
              <th className="words">对比期</th>
              <th>本期</th>
              <th>对比期数值</th>
              <th className="words">变化</th>
            </tr>
          </thead>
          <tbody>
            {comparisons.map((compared) => (
              <tr key={compared.name}>
                <td className="whitespace-nowrap">{compared.name}</td>
                <td className="words whitespace-nowrap">
                  {compared.basePeriod}
                  {compared.note ? <span className="ml-1.5 text-xs text-hint">{compared.note}</span> : null}
                </td>
                <td className="whitespace-nowrap">{compared.current}</td>
                <td className="whitespace-nowrap">{compared.base}</td>
                <td className={`words whitespace-nowrap ${TONES[compared.tone]}`}>{compared.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ComparisonNotes comparisons={comparisons} />
      <p className="mt-1 text-xs text-hint">变化按未取整的数值计算；环比取单期，不用累计数相比。</p>
    </section>
  );
}
