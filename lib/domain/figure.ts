import { type AreaCode, areaCode } from "./area";
import { isScheme, type Scheme } from "./dimension";
import { type Month, parseMonth, type Span } from "./period";
import { isVintage, type Origin, type Vintage } from "./vintage";

/**
 * What one figure is of. Together with a publication number it is permanent: the same key at the same
 * publication is the same number for ever (MODEL M2, M21).
 */
export type FigureKey = {
  readonly indicator: string;
  readonly area: AreaCode;
  readonly through: Month;
  readonly span: Span;
  readonly scheme: Scheme;
  readonly vintage: Vintage;
  readonly origin: Origin;
};

/** A key in one word, with the publication it was read at: `C01_150100_2026-09_resident_monthly_demo_cumulative.1286`. */
export type FigureId = string & { readonly __figureId: unique symbol };

export function figureId(key: FigureKey, publication: number): FigureId {
  const parts = [key.indicator, key.area, key.through, key.scheme, key.vintage, key.origin, key.span];
  return `${parts.join("_")}.${publication}` as FigureId;
}

/** The key and publication of an id; null when the text is no id. */
export function parseFigureId(text: string): { key: FigureKey; publication: number } | null {
  const match =
    /^([A-Za-z0-9.-]+)_(\d{6})_(\d{4}-\d{2})_([a-z-]+)_([a-z]+)_(real|demo)_(cumulative|single)\.(\d+)$/.exec(
      text,
    );
  if (!match) return null;
  const [, indicator = "", area = "", at = "", scheme = "", vintage = "", origin, span, publication] = match;
  if (!isScheme(scheme) || !isVintage(vintage)) return null;
  return {
    key: {
      indicator,
      area: areaCode(area),
      through: parseMonth(at),
      span: span as Span,
      scheme,
      vintage,
      origin: origin as Origin,
    },
    publication: Number(publication),
  };
}
