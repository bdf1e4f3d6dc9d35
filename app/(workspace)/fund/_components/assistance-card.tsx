import type { Assistance } from "@/lib/domain/fund/fund-sheet";
import { type Month, monthOf } from "@/lib/domain/period";
import { FigureNumber } from "../../../_components/figure-number";
import { AbsentCard } from "./absent-card";
import { PartNumber } from "./part-number";

/** The medical-assistance fund; its balance share is an annual measure. */
export function AssistanceCard({ assistance, through }: { assistance: Assistance; through: Month }) {
  const { raised, expenditure, balance, share } = assistance;
  if ([expenditure, share].every((figure) => figure === null || figure.reason !== null)) {
    return <AbsentCard title="医疗救助基金">没有医疗救助基金的收支数。</AbsentCard>;
  }
  return (
    <section className="card min-w-0">
      <h2 className="mb-1">医疗救助基金</h2>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-1 text-[13px] sm:grid-cols-4">
        {[
          ["当年筹集资金", <PartNumber key="raised" part={raised} />],
          ["救助支出", <FigureNumber key="expenditure" figure={expenditure} unit />],
          ["期末累计结余", <PartNumber key="balance" part={balance} />],
          ["结余占筹资比例", <FigureNumber key="share" figure={share} unit />],
        ].map(([name, value]) => (
          <div key={String(name)}>
            <dt className="text-xs text-secondary">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-1.5 text-xs text-hint">
        财社〔2013〕217号：累计结余一般不超过当年筹资总额的 15%。
        {monthOf(through) === 12 ? "" : "年度指标，年内为当时的比例，年末评价。"}
      </p>
    </section>
  );
}
