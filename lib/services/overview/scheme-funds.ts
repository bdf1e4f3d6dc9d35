import type { AreaCode } from "@/lib/domain/area";
import type { Scheme } from "@/lib/domain/dimension";
import { judgeFund } from "@/lib/domain/fund/judge-fund";
import { outlookMonths } from "@/lib/domain/fund/outlook-months";
import { FUND_INDICATORS, type SchemeFund } from "@/lib/domain/fund/scheme-fund";
import type { Month } from "@/lib/domain/period";
import type { FigureBook } from "../figures/figure-book";
import { viewFigure } from "../figures/view-figure";

/** Judges one scheme's fund and shows the figures it was judged by. */
export function schemeFund(
  book: FigureBook,
  area: AreaCode,
  scheme: Scheme,
  at: Month,
  publication: number,
): SchemeFund {
  const view = (indicator: string) => viewFigure(book, { indicator, area, scheme, at, publication });
  const { history, standIn } = book.past("B03", area, scheme, outlookMonths(at));
  return {
    scheme,
    figures: Object.fromEntries(FUND_INDICATORS.map((code) => [code, view(code)])) as SchemeFund["figures"],
    ...judgeFund(scheme, at, (indicator) => book.value(indicator, area, scheme, at), history, standIn),
  };
}
