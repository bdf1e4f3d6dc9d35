import { SCHEMES } from "@/lib/domain/dimension";
import { FUND_SCHEMES, type ReserveLine } from "@/lib/domain/fund/fund-sheet";
import type { FigureView } from "@/lib/domain/indicators/figure-view";
import { Delta } from "../../../_components/delta";
import { FigureNumber } from "../../../_components/figure-number";

/** How long the pooling funds last, on each basis with its formula; individual accounts stand apart. */
export function ReserveCard({
  reserves,
  accounts,
}: {
  reserves: readonly ReserveLine[];
  accounts: readonly FigureView[];
}) {
  return (
    <section className="card min-w-0">
      <h2 className="mb-1">统筹基金可支付月数：四种口径</h2>
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">口径与公式</th>
              {FUND_SCHEMES.map((scheme) => (
                <th key={scheme} scope="col" className="whitespace-nowrap">
                  {scheme === "employee" ? "职工统筹" : SCHEMES[scheme]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reserves.map((line) => (
              <tr key={line.code}>
                <th scope="row" className="min-w-44">
                  {line.name.replace(/^可支付月数/, "").replace(/[（）]/g, "")}
                  <span className="block text-xs text-hint">{line.formula}</span>
                </th>
                {FUND_SCHEMES.map((scheme) => (
                  <td key={scheme} className="whitespace-nowrap">
                    <FigureNumber figure={line.figures[scheme]} unit />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-1.5 text-xs text-hint">
        不含个人账户。年内收支不均，本年月均口径前三季度会误判，风险判断用近 12 个月口径。
      </p>
      {accounts.some(({ reason }) => reason === null) ? (
        <>
          <h3 className="mt-3 mb-1 text-[13px] font-semibold">职工个人账户（单列，不计入可支付月数）</h3>
          <dl className="flex flex-wrap gap-x-8 gap-y-1 text-[13px]">
            {accounts.map((figure) => (
              <div key={figure.indicator}>
                <dt className="text-xs text-secondary">{figure.name}</dt>
                <dd>
                  <FigureNumber figure={figure} unit />
                  {figure.comparison ? (
                    <span className="ml-2 text-xs">
                      <Delta comparison={figure.comparison} />
                    </span>
                  ) : null}
                </dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
    </section>
  );
}
