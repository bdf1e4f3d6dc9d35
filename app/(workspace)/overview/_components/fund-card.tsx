import Link from "next/link";
import { HUNDRED_MILLION_YUAN, inScale } from "@/lib/domain/amount";
import type { Decimal } from "@/lib/domain/decimal";
import { SCHEMES } from "@/lib/domain/dimension";
import { scopeSentence } from "@/lib/domain/fund/outlook-words";
import { RISK_LEVELS } from "@/lib/domain/fund/risk";
import type { SchemeFund } from "@/lib/domain/fund/scheme-fund";
import { FigureNumber } from "../../../_components/figure-number";
import { RiskBadge } from "../../../_components/risk-badge";

const VERDICTS = { surplus: "预计结余", deficit: "预计赤字", open: "尚难判断", unknown: "无法推算" } as const;

const inHundredMillions = (value: Decimal): string => inScale(value, HUNDRED_MILLION_YUAN, 1);

/** A year that is over has no outlook any more, it has a result. */
const RESULTS = {
  surplus: "全年有结余",
  deficit: "全年赤字",
  open: "尚难判断",
  unknown: "无法推算",
} as const;

function outlookText({ outlook: { outlook, verdict, reason, scope } }: SchemeFund): string {
  if (outlook) return `${VERDICTS[verdict]} ${inHundredMillions(outlook.expected)}`;
  return scope ? reason : RESULTS[verdict];
}

/** Range, method and reason: what a glance does not need and a question does. */
function outlookDetail({ outlook: { outlook, reason, scope } }: SchemeFund): string {
  if (!outlook) return [reason, scopeSentence(scope)].filter(Boolean).join("。");
  const { low, high, method } = outlook;
  const range = low && high ? `区间 ${inHundredMillions(low)} 至 ${inHundredMillions(high)} 亿元；` : "";
  return [`${reason}；${range}${method}`, scopeSentence(scope)].filter(Boolean).join("。");
}

/** The finding stands in the title: the funds' levels. */
function titleOf(funds: readonly SchemeFund[]): string {
  const words = funds.map((fund) => `${SCHEMES[fund.scheme]}${RISK_LEVELS[fund.risk.level].word}`);
  return `基金运行：${words.join("，")}`;
}

/** Fund by scheme with reserve months, the outlook of the year and the risk. */
export function FundCard({ funds, href }: { funds: readonly SchemeFund[]; href: string }) {
  return (
    <section className="card min-w-0">
      <h2 className="mb-1 flex items-baseline justify-between gap-3">
        {titleOf(funds)}
        <Link href={href} prefetch={false} className="text-xs font-normal whitespace-nowrap">
          收支、预算与走势
        </Link>
      </h2>
      <div className="scroll-x">
        <table className="table table-dense">
          <thead>
            <tr className="whitespace-nowrap">
              <th scope="col">险种</th>
              <th scope="col">收入</th>
              <th scope="col">支出</th>
              <th scope="col">当期结余</th>
              <th scope="col">累计结余</th>
              <th scope="col">可支付月数</th>
              <th scope="col" className="words">
                全年预计（亿元）
              </th>
              <th scope="col" className="words">
                风险
              </th>
            </tr>
          </thead>
          <tbody>
            {funds.map((fund) => (
              <tr key={fund.scheme}>
                <td className="whitespace-nowrap">{SCHEMES[fund.scheme]}</td>
                <td>
                  <FigureNumber figure={fund.figures.B01} unit />
                </td>
                <td>
                  <FigureNumber figure={fund.figures.B02} unit />
                </td>
                <td>
                  <FigureNumber figure={fund.figures.B03} unit />
                </td>
                <td>
                  <FigureNumber figure={fund.figures.B04} unit />
                </td>
                <td>
                  <FigureNumber figure={fund.figures["B07.rolling-12"]} unit />
                </td>
                <td className="words whitespace-nowrap" title={outlookDetail(fund)}>
                  {outlookText(fund)}
                </td>
                <td className="words">
                  <RiskBadge level={fund.risk.level} reasons={fund.risk.reasons} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
