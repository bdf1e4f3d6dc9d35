import Link from "next/link";
import type { Subsidy } from "@/lib/domain/fund/fund-sheet";
import { FigureNumber } from "../../../_components/figure-number";
import { AbsentCard } from "./absent-card";
import { PartNumber } from "./part-number";

const SHOWN = 6;

/** Fiscal subsidies of the resident scheme: due, arrived, and who is still owed. */
export function SubsidyCard({ subsidy }: { subsidy: Subsidy }) {
  const { rate, due, arrived, owed, owing } = subsidy;
  if (rate === null || rate.reason !== null) {
    return <AbsentCard title="居民财政补助">没有财政补助应到位数和到位数，不能计算到位率。</AbsentCard>;
  }
  const title = `居民财政补助到位 ${rate.number}${rate.unit}${owing.length > 0 ? `，${owing.length} 地未足额到位` : ""}`;
  return (
    <section className="card min-w-0">
      <h2 className="mb-1">{title}</h2>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-1 text-[13px] sm:grid-cols-4">
        {[
          ["应到位", <PartNumber key="due" part={due} />],
          ["已到位", <PartNumber key="arrived" part={arrived} />],
          ["欠额", <PartNumber key="owed" part={owed} />],
          ["到位率", <FigureNumber key="rate" figure={rate} unit />],
        ].map(([name, value]) => (
          <div key={String(name)}>
            <dt className="text-xs text-secondary">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {owing.length > 0 ? (
        <div className="scroll-x mt-2">
          <table className="table table-dense">
            <thead>
              <tr>
                <th scope="col">未足额到位的地区</th>
                <th scope="col">到位率</th>
                <th scope="col">欠额（{subsidy.owingUnit}）</th>
              </tr>
            </thead>
            <tbody>
              {owing.slice(0, SHOWN).map((row) => (
                <tr key={row.area}>
                  <th scope="row">
                    <Link href={`/areas/${row.area}`} prefetch={false}>
                      {row.name}
                    </Link>
                  </th>
                  <td>
                    <FigureNumber figure={row.rate} unit />
                  </td>
                  <td className="whitespace-nowrap">
                    <PartNumber part={{ number: row.owed, unit: "", figure: row.rate }} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {owing.length > SHOWN ? (
            <p className="mt-1 text-xs text-hint">另有 {owing.length - SHOWN} 地，见地区页。</p>
          ) : null}
        </div>
      ) : null}
      <p className="mt-1.5 text-xs text-hint">
        应到位、已到位为到位率的两个组成部分；中央、自治区、盟市、旗县各级分担未分列报送。
      </p>
    </section>
  );
}
