import Link from "next/link";
import { SCHEMES } from "@/lib/domain/dimension";
import { FUND_SCHEMES, type FundLine, type FundSheet } from "@/lib/domain/fund/fund-sheet";
import { Delta } from "../../../_components/delta";
import { FigureNumber } from "../../../_components/figure-number";

type Here = { readonly area: string; readonly period: string };

/** Amounts of each scheme's fund, each with its change on the year before. */
export function AmountTable({
  amounts: { unit, lines },
  growthGap,
  here,
}: {
  amounts: FundSheet["amounts"];
  growthGap: FundLine;
  here: Here;
}) {
  return (
    <section className="card min-w-0">
      <h2 className="mb-1">
        收支与结余
        <span className="ml-2 text-xs font-normal text-hint">
          单位：{unit}；自年初累计，结余为期末数；下行为同比
        </span>
      </h2>
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
            {[...lines, growthGap].map((line) => (
              <AmountRow key={line.code} line={line} here={here} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-1.5 text-xs text-hint">
        不含上解、下拨；财务口径（收付实现制）。居民医保收入年内不均，不以一个季度的当期结余论好坏。
      </p>
    </section>
  );
}

function AmountRow({ line, here }: { line: FundLine; here: Here }) {
  return (
    <tr>
      <th scope="row" className="min-w-20">
        <Link
          href={`/indicators/${line.code}?${new URLSearchParams(here)}`}
          prefetch={false}
          className="text-ink!"
        >
          {line.name}
        </Link>
        {line.code === "B02" ? (
          <Link
            href={`/fund/change?${new URLSearchParams(here)}`}
            prefetch={false}
            className="block text-xs font-normal whitespace-nowrap"
          >
            为什么变动
          </Link>
        ) : null}
      </th>
      {FUND_SCHEMES.map((scheme) => {
        const figure = line.figures[scheme];
        return (
          <td key={scheme} className="min-w-20">
            <FigureNumber figure={figure} unit />
            {figure?.comparison ? (
              <span className="block text-xs leading-4">
                <Delta comparison={figure.comparison} named={figure.comparison.name !== "同比"} />
              </span>
            ) : null}
          </td>
        );
      })}
    </tr>
  );
}
