import { type Decimal, shift, toDrawing } from "../decimal";
import { compareValues } from "../indicators/comparison";
import { displayText } from "../indicators/format";
import { subtractValues } from "../value";
import type { EffectTable } from "./change-sheet";
import { type Effect, effectWords, RATE_PLACES, signed } from "./effect-words";
import { ROUNDING_NOTE, roundedApart } from "./growth-points";
import { decomposeProduct } from "./product-change";
import { linked, movementOf, rateOf, type SeenFactor, type SeenWhole, type Told, undone } from "./seen";

/** A rate as a product of rates: each one's points of the change. */
export function rateByFactor(told: Told, whole: SeenWhole, factors: readonly SeenFactor[]): EffectTable {
  const unit = "个百分点";
  const change = subtractValues(whole.current, whole.base);
  if (!change.known) return undone(told, change, unit);
  const answer = decomposeProduct(factors, change.value);
  if (!answer.known) return undone(told, answer, unit);
  const rows = factors.map((factor, index) => ({
    ...factor,
    base: rateOf(factor.base),
    current: rateOf(factor.current),
    part: answer.parts[index] as Decimal,
  }));
  const effects = rows.map(
    ({ name, verbs, base, current, part }): Effect => ({
      name,
      verbs,
      moved: subtractValues(current, base),
      points: part,
    }),
  );
  const effect = (value: Decimal) => ({
    effect: signed(value, -2, RATE_PLACES),
    points: null,
    drawing: toDrawing(shift(value, 2)),
  });
  const compared = compareValues(whole.current, whole.base, whole.shown);
  const text = displayText(whole.current, whole.shown);
  return {
    finding: `${told.subject}${text}，${told.against}${compared.text}，其中${effectWords(effects, RATE_PLACES)}`,
    unit,
    total: {
      name: whole.name,
      base: linked(whole.base, whole.shown, whole.figures.base),
      current: linked(whole.current, whole.shown, whole.figures.current),
      moved: compared.text,
      ...effect(answer.change),
    },
    lines: rows.map((row) => ({
      name: row.name,
      base: linked(row.base, row.shown, row.figures.base),
      current: linked(row.current, row.shown, row.figures.current),
      moved: movementOf(row),
      ...effect(row.part),
    })),
    note: roundedApart(answer.change, answer.parts, { power: -2, places: RATE_PLACES })
      ? ROUNDING_NOTE
      : null,
    reason: null,
  };
}
