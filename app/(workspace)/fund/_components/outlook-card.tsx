import { SCHEMES } from "@/lib/domain/dimension";
import { outlookBasis, outlookSentence } from "@/lib/domain/fund/outlook-words";
import { FUND_RISK_RULE } from "@/lib/domain/fund/risk";
import type { SchemeFund } from "@/lib/domain/fund/scheme-fund";
import { RiskBadge } from "../../../_components/risk-badge";

const RULES: readonly { level: "red" | "orange" | "yellow" | "blue" | "green"; text: string }[] = [
  { level: "red", text: "累计结余为负；或可支付不足 3 个月；或不足 6 个月且全年预计收不抵支" },
  { level: "orange", text: "可支付 3 个月以上、不足 6 个月" },
  {
    level: "yellow",
    text: "全年预计收不抵支；或支出增速高于收入增速 10 个百分点以上；或支出进度快于序时进度 5 个百分点以上",
  },
  { level: "blue", text: "职工统筹基金可支付超过 15 个月，仅作参考" },
  { level: "green", text: "其余" },
];

/** Risk of each fund with every reason, and the outlook of the year with range and method. */
export function OutlookCard({ funds }: { funds: readonly SchemeFund[] }) {
  return (
    <section className="card min-w-0">
      <h2 className="mb-1">全年预计与风险</h2>
      <div className="divide-y divide-hair">
        {funds.map((fund) => (
          <div key={fund.scheme} className="py-2 text-[13px]">
            <p className="flex items-baseline justify-between gap-3">
              <span className="font-semibold">{SCHEMES[fund.scheme]}</span>
              <RiskBadge level={fund.risk.level} reasons={fund.risk.reasons} />
            </p>
            <p>{outlookSentence(fund)}</p>
            <p className="text-xs text-secondary">{outlookBasis(fund)}</p>
            <p className="text-xs text-secondary">风险依据：{fund.risk.reasons.join("；")}。</p>
            {fund.scheme === "resident" && fund.outlook.outlook ? (
              <p className="text-xs text-hint">
                居民医保个人缴费集中到账、财政补助分次到位，一个季度的当期结余（无论正负）不作好坏判断，只与历年同期和全年预计比较。
              </p>
            ) : null}
          </div>
        ))}
      </div>
      <details className="mt-1 text-xs text-hint">
        <summary className="cursor-pointer">风险规则 {FUND_RISK_RULE}（建议值，可凭依据调整）</summary>
        <ul className="mt-1 space-y-1">
          {RULES.map(({ level, text }) => (
            <li key={level}>
              <RiskBadge level={level} reasons={[]} /> {text}
            </li>
          ))}
        </ul>
        <p className="mt-1">
          可支付月数按近 12 个月月均支出。3、6、15
          个月的界限出自人社部发〔2009〕67号，适用职工统筹基金（原文待核）；居民医保没有全国统一界限，此处沿用为建议值。
        </p>
      </details>
    </section>
  );
}
