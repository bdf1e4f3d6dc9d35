import { absolute, add, compare, type Decimal, fixed, shift, subtract, ZERO } from "../../decimal";
import { evaluate } from "../../indicators/evaluate";
import type { Leaf } from "../../indicators/expression";
import { formulaText } from "../../indicators/formula";
import { requestsOf } from "../../indicators/leaf-key";
import { cumulativePoint } from "../../indicators/point";
import { measureOf } from "../../measures/measure-catalogue";
import { lastDecember, type Month } from "../../period";
import { powerOf } from "../../unit";
import { known, missing, type Value } from "../../value";
import type { AcceptedValue } from "../accepted-check";
import type { Earlier } from "../earlier";
import { type Entry, entryKey } from "../entry";
import type { Finding } from "../finding";
import { roundingUnit } from "../relation";
import type { DataRule } from "./data-rule";

/** A statement's own numbers, before what is accepted of the same month and the year's opening. */
export type RuleGround = {
  readonly through: Month;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly accepted: ReadonlyMap<string, AcceptedValue>;
  readonly opening: Earlier["opening"];
};

type Written = Pick<Entry, "unit" | "decimals">;

const writtenAt = (
  { entries, accepted }: RuleGround,
  leaf: Leaf,
): (Written & { value: Decimal }) | undefined => entries.get(entryKey(leaf)) ?? accepted.get(entryKey(leaf));

function answer(ground: RuleGround, leaf: Leaf, at: Month): Value {
  const found =
    at === ground.through
      ? writtenAt(ground, leaf)?.value
      : at === lastDecember(ground.through)
        ? ground.opening.get(entryKey(leaf))
        : undefined;
  return found === undefined ? missing("not-reported") : known(found);
}

/** Half a unit of the last digit of every number that takes part, each as it was written. */
function toleranceOf(ground: RuleGround, leaves: readonly Leaf[]): Decimal {
  return leaves
    .map((leaf) => {
      const written = writtenAt(ground, leaf);
      return written ? roundingUnit(written, measureOf(leaf.measure).quantity) : ZERO;
    })
    .reduce(add, ZERO);
}

/** A base-unit amount in the unit that the finding's cell is written in. */
const shown = (value: Decimal, { measure, unit, decimals }: Entry): string =>
  `${fixed(shift(value, -powerOf(measureOf(measure).quantity, unit)), decimals)}${unit}`;

/** One rule against one statement: a finding at the first of its cells that take part, or null. */
export function judgeDataRule(rule: DataRule, ground: RuleGround): Finding | null {
  const point = cumulativePoint(ground.through);
  const requests = [rule.left, rule.right].flatMap((side) => requestsOf(side, point));
  const current = requests.filter(({ through }) => through === ground.through);
  const [place] = current.flatMap(({ leaf }) => ground.entries.get(entryKey(leaf)) ?? []);
  if (!place) return null;
  const read = (leaf: Leaf, at: Month): Value => answer(ground, leaf, at);
  const left = evaluate(rule.left, point, read).value;
  const right = evaluate(rule.right, point, read).value;
  if (!left.known || !right.known) return null;
  const difference = subtract(left.value, right.value);
  const off = rule.relation === "=" ? absolute(difference) : difference;
  if (
    compare(
      off,
      toleranceOf(
        ground,
        requests.map(({ leaf }) => leaf),
      ),
    ) <= 0
  )
    return null;
  const relation = rule.relation === "=" ? "应等于" : "应不大于";
  return {
    severity: rule.severity,
    rule: rule.rule,
    sheet: place.sheet,
    cell: place.cell,
    message: `${formulaText(rule.left)}（${shown(left.value, place)}）${relation}${formulaText(rule.right)}（${shown(right.value, place)}），相差 ${shown(difference, place)}。${rule.reason}`,
  };
}
