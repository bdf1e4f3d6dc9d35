import { absolute, add, compare, fixed, isNegative, isZero, round, shift, sum } from "../decimal";
import { compareValues } from "../indicators/comparison";
import { displayText, formatValue } from "../indicators/format";
import { ratio, subtractValues } from "../value";
import type { MixTable } from "./change-sheet";
import type { Moved, Sides } from "./decomposition";
import { RATE_PLACES, signed } from "./effect-words";
import { ROUNDING_NOTE, roundedApart } from "./growth-points";
import { decomposeRatio } from "./ratio-change";
import { type Figures, type Shown, type Told, undone } from "./seen";

export type SeenMember = Moved<Sides> & { readonly figures: Figures };

export type MixAsked = {
  readonly told: Told;
  /** What the members are: "统筹区", "医疗机构级别". */
  readonly head: string;
  readonly shown: Shown;
  readonly whole: SeenMember;
  readonly members: readonly SeenMember[];
};

const PERCENT = { power: -2, places: RATE_PLACES, unit: "个百分点" };
const YUAN_EACH = { power: 0, places: 0, unit: "元" };

/** A ratio's change by member: what moved within each and what their weights moved. */
export function mixTable({ told, head, shown, whole, members }: MixAsked): MixTable {
  const scale = shown.unit === "percent" ? PERCENT : YUAN_EACH;
  const rate = ({ numerator, denominator }: Sides) => ratio(numerator, denominator);
  const [base, current] = [rate(whole.base), rate(whole.current)];
  const change = subtractValues(current, base);
  if (!change.known) return { ...undone(told, change, scale.unit), head, total: null, lines: [] };
  const answer = decomposeRatio(whole, members, change.value);
  if (!answer.known) return { ...undone(told, answer, scale.unit), head, total: null, lines: [] };
  const parts = answer.parts.map((part, index) => ({
    ...part,
    member: members[index] as SeenMember,
    both: add(part.within, part.structure),
  }));
  const [within, structure] = [
    sum(parts.map((part) => part.within)),
    sum(parts.map((part) => part.structure)),
  ];
  const text = (value: typeof within) => signed(value, scale.power, scale.places);
  const words = (name: string, value: typeof within): string => {
    const size = fixed(absolute(shift(value, -scale.power)), scale.places);
    if (isZero(round(shift(value, -scale.power), scale.places))) return `${name}影响很小`;
    return `${name}${isNegative(value) ? "下拉" : "拉动"}${size}${scale.unit}`;
  };
  const compared = compareValues(current, base, shown);
  const apart =
    roundedApart(answer.change, [within, structure], scale) ||
    roundedApart(
      answer.change,
      parts.flatMap((part) => [part.within, part.structure]),
      scale,
    );
  return {
    finding: `${told.subject}${current.known ? formatValue(current.value, shown) : "—"}，${told.against}${compared.text}，其中${words(`各${head}自身变动`, within)}、${words(`${head}结构变化`, structure)}`,
    unit: scale.unit,
    head,
    total: { within: text(within), structure: text(structure), both: text(answer.change) },
    lines: [...parts]
      .sort((a, b) => compare(absolute(b.both), absolute(a.both)))
      .map(({ name, member, within: own, structure: weight, both }) => ({
        name,
        base: { text: displayText(rate(member.base), shown), figure: member.figures.base },
        current: { text: displayText(rate(member.current), shown), figure: member.figures.current },
        within: text(own),
        structure: text(weight),
        both: text(both),
      })),
    note: apart ? ROUNDING_NOTE : null,
    reason: null,
  };
}
