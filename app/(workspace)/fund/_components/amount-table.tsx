import Link from "next/link";
import { SCHEMES } from "@/lib/domain/dimension";
import { FUND_SCHEMES, type FundLine } from "@/lib/domain/fund/fund-sheet";
import { Delta } from "../../../_components/delta";
import { FigureNumber } from "../../../_components/figure-number";

/** Amounts of each scheme's fund, each with its change on the year before. */
export function AmountTable({
  lines,
  here,
}: {
  lines: readonly FundLine[];
  here: { readonly area: string; readonly period: string };
}) {
  return (
    <section className="card min-w-0">
      <h2 className="mb-1">收支与结余（自年初累计，结余为期末数）</h2>
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">项目</th>
              {FUND_SCHEMES.map((scheme) => (
                <th key={scheme} scope="col">
                  {SCHEMES[scheme]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.code}>
                <th scope="row" className="whitespace-nowrap">
                  <Link
                    href={`/indicators/${line.code}?${new URLSearchParams(here)}`}
                    prefetch={false}
                    className="text-ink!"
                  >
                    {line.name}
                  </Link>
                </th>
                {FUND_SCHEMES.map((scheme) => {
                  const figure = line.figures[scheme];
                  return (
                    <td key={scheme} className="whitespace-nowrap">
                      <FigureNumber figure={figure} unit />
                      {figure?.comparison ? (
                        <span className="block text-xs leading-4">
                          <Delta comparison={figure.comparison} />
                        </span>
                      ) : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-1.5 text-xs text-hint">
        不含上解、下拨；财务口径（收付实现制）。居民医保收入年内不均，单看一个季度的当期结余不作好坏判断。
      </p>
    </section>
  );
}
