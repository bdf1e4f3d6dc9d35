import Link from "next/link";
import type { ReconciliationLine } from "@/lib/domain/settlement/reconciliation";

const SHOWN = 30;

function Lines({ lines }: { lines: readonly ReconciliationLine[] }) {
  return (
    <div className="scroll-x">
      <table className="table table-dense">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col" className="words">
              工作表
            </th>
            <th scope="col">报表数</th>
            <th scope="col">明细汇总数</th>
            <th scope="col">差额</th>
            <th scope="col">差额比</th>
            <th scope="col" className="words">
              单位
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.sheet}${line.label}`}>
              <th scope="row" className="min-w-40">
                {line.label}
              </th>
              <td className="words whitespace-nowrap">
                {line.submission === null ? (
                  line.sheet
                ) : (
                  <Link href={`/submissions/${line.submission}`} prefetch={false}>
                    {line.sheet}
                  </Link>
                )}
              </td>
              <td>{line.reported ?? <span title="没有报送">—</span>}</td>
              <td>{line.rolledUp}</td>
              <td>{line.difference ?? <span title="没有报送，无从比较">—</span>}</td>
              <td>{line.percent ?? "—"}</td>
              <td className="words text-secondary">{line.unit}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const NOTE =
  "各项指标仍以报送的报表为准，明细汇总数并存备查；差在报表四舍五入以内的算一致。大病保险和医疗救助按支付金额大于 0 的结算计人次；人数、救助对象身份和病种分类明细里没有，不汇总。";

/** One form's numbers: those that differ, then the rest behind a fold. */
function FormLines({ form, lines }: { form: string; lines: readonly ReconciliationLine[] }) {
  const differing = lines.filter(({ differs }) => differs);
  const others = lines.filter(({ differs }) => !differs);
  const compared = lines.filter(({ reported }) => reported !== null).length;
  return (
    <section aria-label={form} className="mt-3 border-t border-line pt-2 first-of-type:border-t-0">
      <h3 className="text-sm font-semibold">
        {compared === 0
          ? `${form}：还没有报送，暂无可对账的数`
          : `${form}：对账 ${compared} 个数，${differing.length} 个不一致`}
      </h3>
      {differing.length > 0 ? <Lines lines={differing.slice(0, SHOWN)} /> : null}
      {differing.length > SHOWN ? (
        <details>
          <summary className="cursor-pointer py-2 text-[13px] text-brand">
            另有 {differing.length - SHOWN} 个不一致
          </summary>
          <Lines lines={differing.slice(SHOWN)} />
        </details>
      ) : null}
      {others.length > 0 ? (
        <details open={compared === 0}>
          <summary className="cursor-pointer py-2 text-[13px] text-brand">
            {compared === 0 ? `明细汇总数 ${others.length} 个` : `一致或没有报送的 ${others.length} 个`}
          </summary>
          <Lines lines={others} />
        </details>
      ) : null}
    </section>
  );
}

/** Settlements held against the area's own statements, form by form; a statement stays the figure that is shown elsewhere. */
export function ReconciliationCard({
  lines,
  title,
}: {
  lines: readonly ReconciliationLine[];
  title: string;
}) {
  const forms = [...new Set(lines.map(({ form }) => form))];
  const compared = lines.filter(({ reported }) => reported !== null).length;
  const differing = lines.filter(({ differs }) => differs).length;
  return (
    <section className="card min-w-0" aria-label="对账">
      <h2 className="mb-1">
        {compared === 0
          ? `${title}：还没有报送报表，暂无可对账的数`
          : `${title}：对账 ${compared} 个数，${differing} 个不一致`}
      </h2>
      <p className="text-[13px] text-secondary">{NOTE}</p>
      {forms.map((form) => (
        <FormLines key={form} form={form} lines={lines.filter((line) => line.form === form)} />
      ))}
    </section>
  );
}
