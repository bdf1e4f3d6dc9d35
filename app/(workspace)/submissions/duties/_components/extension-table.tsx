import type { DutyStatus } from "@/lib/domain/submissions/duty";
import { dutyState } from "@/lib/domain/submissions/duty-state";
import { formName } from "@/lib/domain/submissions/form-catalogue";
import { StateBadge } from "../../_components/submission-badge";
import { type ExtensionActs, ExtensionForm } from "./extension-form";

/** What has not come in, by when it is due, and the time that was given. */
export function ExtensionTable({
  lines,
  through,
  acts,
}: {
  lines: readonly { readonly name: string; readonly duty: DutyStatus }[];
  through: string;
  acts: ExtensionActs | null;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too.
    <section className="scroll-x" tabIndex={0} aria-label="未发布和延期的报表">
      <table className="table min-w-[720px]">
        <thead>
          <tr>
            <th scope="col">地区</th>
            {["报表", "状态", "期限", "延期"].map((head) => (
              <th key={head} scope="col" className="words">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, duty }) => {
            const state = dutyState(duty);
            return (
              <tr key={`${duty.area}-${duty.form}`}>
                <th scope="row" className="whitespace-nowrap">
                  {name}
                </th>
                <td className="words whitespace-nowrap">{formName(duty.form)}</td>
                <td className="words whitespace-nowrap">
                  <StateBadge {...state} />
                </td>
                <td className={`words whitespace-nowrap ${state.isLate ? "text-behind" : "text-secondary"}`}>
                  {duty.dueOn}
                  {state.time ? <span className="block text-xs">{state.time}</span> : null}
                </td>
                <td className="words">
                  {duty.extension ? (
                    <p className="text-xs text-secondary">
                      延至 {duty.extension.dueOn}：{duty.extension.reason}（{duty.extension.by}）
                    </p>
                  ) : null}
                  {acts ? <ExtensionForm duty={duty} name={name} through={through} acts={acts} /> : null}
                  {!acts && !duty.extension ? <span className="text-hint">—</span> : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
