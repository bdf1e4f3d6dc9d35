import Link from "next/link";
import type { HistoryCell, HistoryRow } from "@/lib/domain/submissions/history/pack-view";
import type { PeriodChoice } from "@/lib/domain/submissions/period-choices";
import { StateBadge, SubmissionBadge } from "../../_components/submission-badge";

function Cell({ cell }: { cell: HistoryCell | undefined }) {
  if (cell === undefined) return <td className="words text-hint">不需报送</td>;
  return (
    <td className="words">
      {cell === null ? (
        <StateBadge tone="idle" mark="—" word="缺" />
      ) : (
        <Link href={`/submissions/${cell.submission}`} prefetch={false}>
          <SubmissionBadge status={cell.status} />
        </Link>
      )}
    </td>
  );
}

/** Forms by periods: what of an area's history is on file. */
export function HistoryTable({
  periods,
  rows,
}: {
  periods: readonly PeriodChoice[];
  rows: readonly HistoryRow[];
}) {
  return (
    <div className="scroll-x">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">报表</th>
            {periods.map(({ value, label }) => (
              <th key={value} scope="col" className="words min-w-24">
                {label.replace(/（.*）$/, "")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row" className="whitespace-nowrap">
                {name}
              </th>
              {cells.map((cell, index) => (
                <Cell key={periods[index]?.value} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
