import type { SettlementField } from "@/lib/domain/settlement/field";

/** What a file needs and may have, in the platform's names and their other spellings. */
export function FieldList({ fields }: { fields: readonly SettlementField[] }) {
  return (
    <details className="card">
      <summary className="cursor-pointer">
        <h2 className="inline">文件要有哪些列</h2>
        <span className="ml-2 text-xs text-hint">
          国家平台字段名或中文名称，次序不限；UTF-8、GBK、GB18030 的 CSV，或只有一张表的
          XLSX；不得有姓名、证件号、电话和住址
        </span>
      </summary>
      <div className="scroll-x mt-2">
        <table className="table table-dense">
          <thead>
            <tr>
              <th scope="col">字段</th>
              <th scope="col" className="words">
                名称
              </th>
              <th scope="col" className="words">
                必填
              </th>
              <th scope="col" className="words">
                也认得
              </th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ name, label, aliases, required }) => (
              <tr key={name}>
                <th scope="row" className="font-mono text-xs font-normal">
                  {name}
                </th>
                <td className="words whitespace-nowrap">{label}</td>
                <td className="words">{required ? "必填" : ""}</td>
                <td className="words text-xs text-secondary">{aliases.join("、")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
