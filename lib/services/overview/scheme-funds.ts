import type { AreaCode } from "@/lib/domain/area";
import { type Decimal, decimal, divide, subtract } from "@/lib/domain/decimal";
import type { Scheme } from "@/lib/domain/dimension";
import { balanceOutlook } from "@/lib/domain/fund/outlook";
import { fundRisk } from "@/lib/domain/fund/risk";
import { FUND_INDICATORS, type SchemeFund } from "@/lib/domain/fund/scheme-fund";
import { type Month, monthOf } from "@/lib/domain/period";
import type { History } from "@/lib/domain/targets/history";
import type { Value } from "@/lib/domain/value";
import type { FigureBook } from "../figures/figure-book";
import { viewFigure } from "../figures/view-figure";

const numberOf = (value: Value): Decimal | null => (value.known && !value.bound ? value.value : null);

export const balanceHistory = (book: FigureBook, area: AreaCode, scheme: Scheme): History =>
  new Map(book.months.map((at) => [at, book.value("B03", area, scheme, at)]));

/** Judges one scheme's fund by its reserve, the year it leads to and its pace. */
export function schemeFund(
  book: FigureBook,
  area: AreaCode,
  scheme: Scheme,
  at: Month,
  publication: number,
): SchemeFund {
  const value = (indicator: string): Decimal | null => numberOf(book.value(indicator, area, scheme, at));
  const outlook = balanceOutlook(balanceHistory(book, area, scheme), at);
  const execution = value("B08.expenditure");
  const elapsed = divide(decimal(monthOf(at)), decimal(12));
  const view = (indicator: string) => viewFigure(book, { indicator, area, scheme, at, publication });
  return {
    scheme,
    figures: Object.fromEntries(FUND_INDICATORS.map((code) => [code, view(code)])) as SchemeFund["figures"],
    outlook,
    risk: fundRisk({
      scheme,
      balance: value("B04"),
      reserveMonths: value("B07.rolling-12"),
      outlook: outlook.verdict,
      growthGap: value("B11"),
      aheadOfPace: execution === null ? null : subtract(execution, elapsed),
    }),
  };
}
