import type { AreaCode } from "@/lib/domain/area";
import type { Scheme } from "@/lib/domain/dimension";
import { type FigureView, figureView, type StandingView } from "@/lib/domain/indicators/figure-view";
import type { Month } from "@/lib/domain/period";
import type { FigureBook } from "./figure-book";

export type ViewAsked = {
  readonly indicator: string;
  readonly area: AreaCode;
  readonly scheme: Scheme;
  readonly at: Month;
  readonly publication: number;
  readonly standing?: StandingView | null;
};

/** One figure of a book as a screen shows it, beside the same period of last year. */
export function viewFigure(book: FigureBook, asked: ViewAsked): FigureView | null {
  const { indicator, area, scheme, at, publication } = asked;
  const definition = book.definition(indicator, at);
  if (!definition) return null;
  const compared = book.compared(indicator, area, scheme, at);
  return figureView({
    definition,
    scheme,
    figure: book.shown(indicator, area, scheme, at),
    publication,
    comparison: compared.kind === "missing" ? null : { name: "同比", compared },
    standing: asked.standing ?? null,
  });
}
