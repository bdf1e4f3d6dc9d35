import { type Decimal, shift, toDrawing } from "../decimal";
import { compareValues } from "../indicators/comparison";
import { known, subtractValues, type Value } from "../value";
import type { EffectLine, EffectTable, LinkedText } from "./change-sheet";
import { type Effect, effectWords, GROWTH_PLACES, signed, type Verbs } from "./effect-words";
import { growthPoints, ROUNDING_NOTE, roundedApart } from "./growth-points";
import { decomposeProduct } from "./product-change";
import {
  linked,
  money,
  movementOf,
  rateOf,
  type SeenFactor,
  type SeenWhole,
  type TableScale,
  type Told,
  tableScale,
  undone,
} from "./seen";
import { decomposeSum } from "./sum-change";

/** Spending as a product of its factors: yuan and points of growth of each. */
export function spendingByFactor(told: Told, whole: SeenWhole, factors: readonly SeenFactor[]): EffectTable {
  const change = subtractValues(whole.current, whole.base);
  const scale = tableScale(whole);
  if (!change.known) return undone(told, change, scale.unit);
  const answer = decomposeProduct(factors, change.value);
  if (!answer.known) return undone(told, answer, scale.unit);
  const lines = factors.map((factor, index): Line => {
    const [base, current] = [rateOf(factor.base), rateOf(factor.current)];
    return {
      name: factor.name,
      base: linked(base, factor.shown, factor.figures.base),
      current: linked(current, factor.shown, factor.figures.current),
      moved: movementOf({ ...factor, base, current }),
      change: answer.parts[index] as Decimal,
      verbs: factor.verbs,
      turn: subtractValues(current, base),
    };
  });
  return spendingTable(told, whole, change.value, scale, lines);
}

const BLANK: LinkedText = { text: "—", figure: null };

/** Spending as a sum of its lines; what they do not account for is a line of its own. */
export function spendingByLine(
  told: Told,
  whole: SeenWhole,
  parts: readonly SeenWhole[],
  verbs: Verbs,
): EffectTable {
  const scale = tableScale(whole);
  const answer = decomposeSum(whole, parts);
  if (!answer.known) return undone(told, answer, scale.unit);
  const lines = parts.flatMap((part, index): Line[] => {
    const change = answer.parts[index]?.change;
    if (!change?.known) return [];
    return [
      {
        name: part.name,
        base: money(part.base, scale, part.figures.base),
        current: money(part.current, scale, part.figures.current),
        moved: compareValues(part.current, part.base, part.shown).text,
        change: change.value,
        verbs,
        turn: change,
      },
    ];
  });
  const { rest } = answer;
  if (!rest) return spendingTable(told, whole, answer.change, scale, lines);
  const name = rest.names.length > 0 ? `未分列（${rest.names.join("、")}缺数）` : "其余项目";
  const line: Line = {
    name,
    base: BLANK,
    current: BLANK,
    moved: "—",
    change: rest.change,
    verbs,
    turn: known(rest.change),
  };
  return spendingTable(told, whole, answer.change, scale, [...lines, line]);
}

type Line = Omit<EffectLine, "effect" | "points" | "drawing"> & {
  readonly change: Decimal;
  readonly verbs: Verbs;
  readonly turn: Value;
};

function spendingTable(
  { subject, against }: Told,
  whole: SeenWhole,
  change: Decimal,
  scale: TableScale,
  lines: readonly Line[],
): EffectTable {
  const changes = lines.map((line) => line.change);
  const { growth, points } = growthPoints(changes, whole.base, whole.current);
  const compared = compareValues(whole.current, whole.base, whole.shown);
  const effects = points?.map((share, index): Effect => {
    const { name, verbs, turn } = lines[index] as Line;
    return { name, verbs, moved: turn, points: share };
  });
  const inPoints = (value: Decimal | undefined): string | null =>
    value === undefined ? null : signed(value, -2, GROWTH_PLACES);
  const effect = (value: Decimal) => ({
    effect: signed(value, scale.power, scale.places),
    drawing: toDrawing(shift(value, -scale.power)),
  });
  const apart =
    roundedApart(change, changes, scale) ||
    (growth.known && points && roundedApart(growth.value, points, { power: -2, places: GROWTH_PLACES }));
  return {
    finding: effects
      ? `${subject}${against}${compared.text}，其中${effectWords(effects, GROWTH_PLACES)}`
      : `${subject}${against}变动${signed(change, scale.power, scale.places)}${scale.unit}（${compared.text}），各部分增减额见下表`,
    unit: scale.unit,
    total: {
      name: whole.name,
      base: money(whole.base, scale, whole.figures.base),
      current: money(whole.current, scale, whole.figures.current),
      moved: compared.text,
      points: growth.known ? inPoints(growth.value) : null,
      ...effect(change),
    },
    lines: lines.map(({ change: part, verbs: _verbs, turn: _turn, ...line }, index) => ({
      ...line,
      ...effect(part),
      points: inPoints(points?.[index]),
    })),
    note: apart ? ROUNDING_NOTE : null,
    reason: null,
  };
}
