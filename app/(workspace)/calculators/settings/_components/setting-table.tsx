import type { FormAction } from "@/lib/domain/action-result";
import type { AreaSettingLine } from "@/lib/domain/calculators/area-setting";
import { ReasonedAct } from "../../../../_components/reasoned-act";

/** Every setting that stands, with its citation and who set it. */
export function SettingTable({
  settings,
  withdraw,
}: {
  settings: readonly AreaSettingLine[];
  /** Null for readers who may not change settings. */
  withdraw: FormAction | null;
}) {
  return (
    <div className="card min-w-0">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="scroll-x" tabIndex={0} aria-label="地区设定">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">地区</th>
              <th scope="col" className="words">
                项目
              </th>
              <th scope="col">数值</th>
              <th scope="col" className="words whitespace-nowrap">
                起始月份
              </th>
              <th scope="col" className="words">
                依据
              </th>
              <th scope="col" className="words">
                理由
              </th>
              <th scope="col" className="words">
                设定人
              </th>
              {withdraw ? (
                <th scope="col" className="words">
                  办理
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {settings.map((setting) => (
              <tr key={setting.id}>
                <th scope="row" className="whitespace-nowrap">
                  {setting.areaName}
                </th>
                <td className="words min-w-40">{setting.name}</td>
                <td className="whitespace-nowrap">{setting.text}</td>
                <td className="words whitespace-nowrap">{setting.from}</td>
                <td className="words min-w-56">{setting.citation}</td>
                <td className="words min-w-40">{setting.reason}</td>
                <td className="words whitespace-nowrap">{setting.by}</td>
                {withdraw ? (
                  <td className="words min-w-20">
                    {setting.own ? (
                      <ReasonedAct
                        act={withdraw}
                        fields={{ id: setting.id }}
                        confirm="确认撤销"
                        label={`撤销${setting.areaName}${setting.name}的理由`}
                      />
                    ) : null}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
