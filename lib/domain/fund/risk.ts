import { compare, type Decimal, decimal, fixed, isNegative } from "../decimal";
import type { Scheme } from "../dimension";
import type { BalanceVerdict } from "./outlook";

/** Levels of the default rule `fund-risk@1`: a proposal (建议值), no nationwide norm was found. */
export const RISK_LEVELS = {
  red: { word: "高风险", mark: "✕" },
  orange: { word: "较高风险", mark: "!" },
  yellow: { word: "关注", mark: "△" },
  blue: { word: "结余较多", mark: "○" },
  green: { word: "平稳", mark: "✓" },
  unknown: { word: "无法评估", mark: "—" },
} as const;

export type RiskLevel = keyof typeof RISK_LEVELS;

export const FUND_RISK_RULE = "fund-risk@1";

/** Thresholds in months of rolling expenditure: 3 / 6 / 15 are those of 人社部发〔2009〕67号 for employee pooling funds. */
export const RISK_MONTHS = { red: decimal(3), orange: decimal(6), blue: decimal(15) } as const;
/** Expenditure growing faster than revenue, or running ahead of time, by more than these calls for attention. */
export const RISK_GROWTH_GAP = decimal("0.1");
export const RISK_AHEAD_OF_PACE = decimal("0.05");

/** What a fund is judged by; an absent input is null and is named, never taken as fine. */
export type RiskInputs = {
  readonly scheme: Scheme;
  readonly balance: Decimal | null;
  readonly reserveMonths: Decimal | null;
  readonly outlook: BalanceVerdict;
  /** Growth of expenditure less growth of revenue. */
  readonly growthGap: Decimal | null;
  /** Share of the yearly budget spent, less the share that is due by now. */
  readonly aheadOfPace: Decimal | null;
};

export type FundRisk = { readonly level: RiskLevel; readonly reasons: readonly string[] };

/** Judges a fund by its reserve, by the year it leads to and by its pace; every reason names its threshold. */
export function fundRisk(inputs: RiskInputs): FundRisk {
  const { balance, reserveMonths } = inputs;
  if (balance === null || reserveMonths === null) {
    return { level: "unknown", reasons: [balance === null ? "累计结余缺数" : "可支付月数缺数"] };
  }
  const months = `可支付${fixed(reserveMonths, 1)}个月`;
  if (isNegative(balance)) return { level: "red", reasons: ["累计结余为负"] };
  if (compare(reserveMonths, RISK_MONTHS.red) < 0) return { level: "red", reasons: [`${months}，不足3个月`] };
  const short = compare(reserveMonths, RISK_MONTHS.orange) < 0;
  if (short && inputs.outlook === "deficit") {
    return { level: "red", reasons: [`${months}，不足6个月`, "全年预计收不抵支"] };
  }
  if (short) return { level: "orange", reasons: [`${months}，不足6个月`] };
  const attention = attentionReasons(inputs);
  if (attention.length > 0) return { level: "yellow", reasons: attention };
  if (inputs.scheme === "employee" && compare(reserveMonths, RISK_MONTHS.blue) > 0) {
    return { level: "blue", reasons: [`${months}，超过15个月（仅作参考）`] };
  }
  return { level: "green", reasons: [months] };
}

function attentionReasons(inputs: RiskInputs): string[] {
  const reasons: string[] = [];
  if (inputs.outlook === "deficit") reasons.push("全年预计收不抵支");
  if (inputs.growthGap !== null && compare(inputs.growthGap, RISK_GROWTH_GAP) > 0) {
    reasons.push("支出增速高于收入增速10个百分点以上");
  }
  if (inputs.aheadOfPace !== null && compare(inputs.aheadOfPace, RISK_AHEAD_OF_PACE) > 0) {
    reasons.push("支出进度快于序时进度5个百分点以上");
  }
  return reasons;
}
