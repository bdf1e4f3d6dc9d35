import { SAME_SCOPE, type StandIn } from "../comparability/history-in-scope";
import { type Decimal, decimal, divide, subtract } from "../decimal";
import type { Scheme } from "../dimension";
import { type Month, monthOf } from "../period";
import type { History } from "../targets/history";
import type { Value } from "../value";
import { type BalanceOutlook, balanceOutlook } from "./outlook";
import { type FundRisk, fundRisk } from "./risk";

const numberOf = (value: Value): Decimal | null => (value.known && !value.bound ? value.value : null);

/** Share of the year that has passed by a month's end: 序时进度. */
export const elapsedShare = (at: Month): Decimal => divide(decimal(monthOf(at)), decimal(12));

/**
 * Judges one scheme's fund by its reserve, the year it leads to and its pace. `balances` is B03 over time, `standIn` stands
 * for what of it is of another scope.
 */
export function judgeFund(
  scheme: Scheme,
  at: Month,
  figureValue: (indicator: string) => Value,
  balances: History,
  standIn: StandIn = SAME_SCOPE,
): { readonly outlook: BalanceOutlook; readonly risk: FundRisk } {
  const number = (indicator: string): Decimal | null => numberOf(figureValue(indicator));
  const outlook = balanceOutlook(balances, at, standIn);
  const execution = number("B08.expenditure");
  const risk = fundRisk({
    scheme,
    balance: number("B04"),
    reserveMonths: number("B07.rolling-12"),
    outlook: outlook.verdict,
    growthGap: number("B11"),
    aheadOfPace: execution === null ? null : subtract(execution, elapsedShare(at)),
  });
  return { outlook, risk };
}
