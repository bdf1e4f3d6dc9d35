import Link from "next/link";
import { shanghaiTime } from "@/lib/domain/period";
import type { CollectionRow, CollectionView } from "@/lib/domain/submissions/collection-view";
import type { DutyStatus } from "@/lib/domain/submissions/duty";
import { dutyState } from "@/lib/domain/submissions/duty-state";
import { StateBadge } from "./submission-badge";

type Form = CollectionView["forms"][number];

function DutyRow({ form, duty, period }: { form: Form; duty: DutyStatus; period: string | null }) {
  const state = dutyState(duty);
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap">
        {form.name}
      </th>
      <td className="words">
        <StateBadge {...state} />
      </td>
      <td className="words whitespace-nowrap">
        <span className="flex gap-3">
          {state.submission ? (
            <Link href={`/submissions/${state.submission}`} prefetch={false}>
              查看
            </Link>
          ) : null}
          {state.correction ? (
            <Link href={`/submissions/${state.correction.submission}`} prefetch={false}>
              {state.correction.word}
            </Link>
          ) : null}
          {period ? (
            <Link
              href={`/submissions/new?form=${form.code}&area=${duty.area}&period=${period}`}
              prefetch={false}
            >
              {duty.published ? "更正" : "报送"}
            </Link>
          ) : null}
        </span>
      </td>
      <td
        className={`words whitespace-nowrap ${state.isLate ? "font-medium text-behind" : "text-secondary"}`}
      >
        {state.time ?? "按时"}
      </td>
      <td className="words whitespace-nowrap text-secondary">
        {duty.sender && duty.sentAt ? `${duty.sender} ${shanghaiTime(duty.sentAt)}` : "—"}
      </td>
    </tr>
  );
}

/** The forms that one area owes, with what to do next. */
export function OwnDuties({
  row,
  forms,
  period,
}: {
  row: CollectionRow;
  forms: readonly Form[];
  /** Null for who may not report. */
  period: string | null;
}) {
  return (
    <div className="scroll-x">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">报表</th>
            {["状态", "办理", "时限", "报送人和时间"].map((head) => (
              <th key={head} scope="col" className="words">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {forms.map((form, index) => {
            const duty = row.duties[index];
            return duty ? <DutyRow key={form.code} form={form} duty={duty} period={period} /> : null;
          })}
        </tbody>
      </table>
    </div>
  );
}
