import Link from "next/link";
import { shanghaiDate } from "@/lib/domain/period";
import type { CollectionView } from "@/lib/domain/submissions/collection-view";
import type { DutyStatus } from "@/lib/domain/submissions/duty";
import { dutyState } from "@/lib/domain/submissions/duty-state";
import { StateBadge } from "./submission-badge";

/** One duty in a cell: where it stands, who sent it in when, how late, and what is on its way beside it. */
function DutyCell({ duty }: { duty: DutyStatus | null }) {
  if (!duty) return <td className="words text-hint">不需报送</td>;
  const state = dutyState(duty);
  const badge = <StateBadge {...state} />;
  return (
    <td className={`words whitespace-nowrap ${state.isLate ? "bg-behind-soft!" : ""}`}>
      <span className="flex items-center gap-2">
        {state.submission === null ? (
          badge
        ) : (
          <Link href={`/submissions/${state.submission}`} prefetch={false}>
            {badge}
          </Link>
        )}
        {state.time ? (
          <span className={`text-xs ${state.isLate ? "font-medium text-behind" : "text-hint"}`}>
            {state.time}
          </span>
        ) : null}
        {duty.extension ? (
          <span className="text-xs text-hint" title={`${duty.extension.reason}（${duty.extension.by}）`}>
            延至 {duty.extension.dueOn.slice(5)}
          </span>
        ) : null}
      </span>
      <span className={`block text-xs ${state.isLate ? "text-secondary" : "text-hint"}`}>
        {duty.sender && duty.sentAt ? `${duty.sender} ${shanghaiDate(duty.sentAt).slice(5)}` : null}
        {state.correction ? (
          <Link
            href={`/submissions/${state.correction.submission}`}
            prefetch={false}
            className="ml-1.5 underline"
          >
            {state.correction.word}
          </Link>
        ) : null}
      </span>
    </td>
  );
}

/** Areas by forms: who has reported what, and who has not. */
export function CollectionTable({ view }: { view: Pick<CollectionView, "owed" | "rows"> }) {
  return (
    <div className="scroll-x">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">地区</th>
            {view.owed.map((form) => (
              <th key={form.code} scope="col" className="words min-w-44">
                {form.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.area}>
              <th scope="row" className="whitespace-nowrap">
                {row.name}
              </th>
              {row.duties.map((duty, index) => (
                <DutyCell key={view.owed[index]?.code} duty={duty} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
