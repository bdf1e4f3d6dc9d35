import type { AreaCode } from "../area";
import type { Decimal } from "../decimal";
import type { Scheme } from "../dimension";
import type { Month } from "../period";
import { type Bound, known, type MissingReason, missing, type Value } from "../value";
import { type Basis, bestFirst, type Origin, type Vintage, type VintageChoice, vintagesOf } from "../vintage";
import type { Evaluation } from "./evaluate";
import { headlineOf, shownOf } from "./headline";

/** A figure as it was written when its data was published. */
export type StoredFigure = {
  readonly indicator: string;
  readonly version: number;
  readonly area: AreaCode;
  readonly through: Month;
  readonly scheme: Scheme;
  readonly vintage: Vintage;
  readonly origin: Origin;
  readonly basis: Basis;
  readonly value: Decimal | null;
  readonly bound: Bound | null;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  readonly reason: MissingReason | null;
  readonly detail: string | null;
  readonly stated: boolean;
  readonly expected: number;
  readonly present: number;
  readonly absent: readonly AreaCode[];
  readonly partialValue: Decimal | null;
  readonly partialNumerator: Decimal | null;
  readonly partialDenominator: Decimal | null;
  readonly publicationFrom: number;
};

export const figureValue = (figure: Pick<StoredFigure, "value" | "bound" | "reason" | "detail">): Value =>
  figure.value === null
    ? missing(figure.reason ?? "not-reported", figure.detail ?? undefined)
    : known(figure.value, figure.bound ?? undefined);

/** A stored figure with its two sides, as if it were evaluated anew; a stated one has no sides. */
export function figureEvaluation(figure: StoredFigure | null): Evaluation {
  const side = (value: Decimal | null): Value | null => (value === null ? null : known(value));
  return figure
    ? { value: figureValue(figure), numerator: side(figure.numerator), denominator: side(figure.denominator) }
    : { value: missing("not-reported"), numerator: null, denominator: null };
}

/**
 * The figure that answers an open question: real data before demonstration, the most final vintage, what the area
 * itself reported before what is rolled up; a known figure before a missing one of the same origin (MODEL M5, M9).
 * Settlement detail answers where nothing is reported.
 */
export function chooseFigure(
  rows: readonly StoredFigure[],
  choice: VintageChoice | null,
  origin: Origin | null,
): StoredFigure | null {
  const vintages = choice ? vintagesOf(choice) : bestFirst();
  const origins: readonly Origin[] = origin ? [origin] : ["real", "demo"];
  for (const from of origins) {
    const own = vintages.map((vintage) =>
      rows.filter((row) => row.vintage === vintage && row.origin === from),
    );
    const ranked = own.flatMap((ofVintage) => headlineOf(ofVintage) ?? []);
    const chosen =
      ranked.find((row) => row.value !== null) ?? shownOf([...ranked.slice(0, 1), ...settled(own.flat())]);
    if (chosen) return chosen;
  }
  return null;
}

const settled = (rows: readonly StoredFigure[]): StoredFigure[] =>
  rows.filter(({ basis }) => basis === "settlement");
