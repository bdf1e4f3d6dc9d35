import { HUNDRED_MILLION_YUAN, inScale, moneyScale } from "../amount";
import { absolute, compare, type Decimal, decimal, isNegative } from "../decimal";
import type { BalanceVerdict, OutlookScope } from "./outlook";
import type { SchemeFund } from "./scheme-fund";

type Told = Pick<SchemeFund, "outlook" | "figures">;

const VERDICTS: Record<BalanceVerdict, string> = {
  surplus: "预计有结余",
  deficit: "预计收不抵支",
  open: "尚不能判断",
  unknown: "不能推算",
};

/** Below a million yuan an amount in 亿元 with two decimals says nothing. */
const HUNDREDTH = decimal(1_000_000);

const told = (value: Decimal): string => {
  const scale = compare(absolute(value), HUNDREDTH) >= 0 ? HUNDRED_MILLION_YUAN : moneyScale(value);
  return `${inScale(value, scale, 2)} ${scale.unit}`;
};

/** What a year that is over brought, or where this one leads, with its range. */
export function outlookSentence({ outlook: { outlook, verdict, reason }, figures }: Told): string {
  if (!outlook) {
    const balance = figures.B03;
    const ended = verdict === "surplus" || verdict === "deficit";
    if (!ended || !balance || balance.reason !== null) return `全年当期结余${VERDICTS[verdict]}。`;
    return `${reason}：当期结余 ${balance.number} ${balance.unit}。`;
  }
  const { expected, low, high } = outlook;
  const side = isNegative(expected) ? "赤字" : "结余";
  const range = low && high ? `，区间 ${told(low)}至 ${told(high)}` : "，没有可检验的历史区间";
  return `全年预计${side} ${told(absolute(expected))}${range}：${VERDICTS[verdict]}。`;
}

const SCOPE_EFFECTS: Record<OutlookScope["effect"], string> = {
  stopped: "上年数与本年不是同一口径，不推算全年",
  shortened: "只与同口径的年份相比",
  restated: "往年数按可比口径重述",
};

/** What a change of scope does to the years looked back on, in one sentence; nothing where there is none. */
export const scopeSentence = (scope: OutlookScope | null): string =>
  scope ? `${scope.words ? `“${scope.words}”，` : ""}${SCOPE_EFFECTS[scope.effect]}。` : "";

/** Why, against what, and by which method; nothing more is said of a year that is over. */
export function outlookBasis({ outlook: { outlook, verdict, reason, change, scope } }: Told): string | null {
  if (!outlook) return verdict === "unknown" ? `${reason}。${scopeSentence(scope)}` : null;
  const moved = change
    ? `当期结余比上年同期${isNegative(change) ? "少" : "多"} ${told(absolute(change))}。`
    : "";
  return `依据：${reason}。${moved}方法：${outlook.method}，区间取同法在近 ${outlook.years} 年的最大偏差。${scopeSentence(scope)}`;
}
