import { reviewWords } from "@/lib/domain/submissions/review/review-rule";
import type { ReviewRuleLine } from "@/lib/domain/submissions/review/review-rule-view";

function outcome({ by, confirmed, ended }: ReviewRuleLine): string {
  if (confirmed) return `✓ ${confirmed.by}确认（${confirmed.at}）`;
  return ended ? `✕ ${ended.by}${ended.by === by ? "收回" : "不同意"}（${ended.at}）：${ended.reason}` : "—";
}

/** Every proposal that was decided on, the latest first. */
export const RuleHistory = ({ lines }: { lines: readonly ReviewRuleLine[] }) => (
  <section className="card min-w-0">
    <h2>变更经过</h2>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too. */}
    <section className="scroll-x mt-1" tabIndex={0} aria-label="变更经过">
      <table className="table table-dense min-w-[640px]">
        <thead>
          <tr>
            {["起始月", "规定", "理由", "提出", "结果"].map((head) => (
              <th key={head} scope="col" className="words">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td className="words whitespace-nowrap">{line.from}</td>
              <td className="words whitespace-nowrap">{reviewWords(line.asked)}</td>
              <td className="words">{line.reason}</td>
              <td className="words">
                {line.by}（{line.at}）
              </td>
              <td className="words">{outcome(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </section>
);
