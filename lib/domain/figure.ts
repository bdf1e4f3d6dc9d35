import { type AreaCode, areaCode } from "./area";
import { isScheme, type Scheme } from "./dimension";
import {
  type Frequency,
  type Month,
  type Period,
  parsePeriod,
  periodEnding,
  periodThrough,
  type Span,
  through,
} from "./period";
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
  /** Of a single period: its length. September alone and the third quarter alone end with one month. */
  readonly frequency?: Frequency;
  readonly scheme: Scheme;
  readonly vintage: Vintage;
  readonly origin: Origin;
};

/** A key in one word, with the publication it was read at: `C01_150100_2026-09_resident_monthly_demo_cumulative.1286`. */
export type FigureId = string & { readonly __figureId: unique symbol };

const spanWord = ({ span, frequency }: FigureKey): string =>
  span === "single" && frequency ? `single-${frequency}` : span;

/** The key's part of an id, equal at every publication: what a search for mentions of a figure looks for. */
export const figureKeyText = (key: FigureKey): string =>
  [key.indicator, key.area, key.through, key.scheme, key.vintage, key.origin, spanWord(key)].join("_");

export const figureId = (key: FigureKey, publication: number): FigureId =>
  `${figureKeyText(key)}.${publication}` as FigureId;

const ID =
  /^([A-Za-z0-9.-]+)_(\d{6})_(\d{4}-\d{2})_([a-z-]+)_([a-z]+)_(real|demo)_(cumulative|single)(?:-(month|quarter|year))?\.(\d{1,12})$/;

/** The key and publication of an id; null when the text is no id. */
export function parseFigureId(text: string): { key: FigureKey; publication: number } | null {
  const match = ID.exec(text);
  if (!match) return null;
  const [, indicator = "", area = "", at = "", scheme = "", vintage = "", origin, span, length, publication] =
    match;
  const ending = parsePeriod(at);
  if (!ending || !isScheme(scheme) || !isVintage(vintage) || (span === "cumulative" && length)) return null;
  return {
    key: {
      indicator,
      area: areaCode(area),
      through: through(ending),
      span: span as Span,
      ...(length ? { frequency: length as Frequency } : {}),
      scheme,
      vintage,
      origin: origin as Origin,
    },
    publication: Number(publication),
  };
}

/** The period a key speaks of: the named length, else the longest that ends with its month. */
export const figurePeriod = (key: FigureKey): Period =>
  (key.span === "single" && key.frequency ? periodEnding(key.through, key.frequency) : null) ??
  periodThrough(key.through);
