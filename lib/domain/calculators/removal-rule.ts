import { type Month, month, yearOf } from "../period";
import { sourceOf } from "../policy/registered-parameter";
import { type CalculatorGround, commitmentFor, isNeed } from "./calculator-ground";
import type { RemovalPoint } from "./removal-schedule";
import type { CommitmentSource, Need } from "./term";

export type RemovalRule = {
  readonly points: readonly RemovalPoint[];
  readonly source: CommitmentSource;
  /** What had to be proposed because the text does not say it. */
  readonly note: string;
};

/** The dated steps of an area's removal schedule, whenever in the year it ends. */
export function removalRule(ground: CalculatorGround): RemovalRule | Need {
  const found = [...monthsOfYear(ground.at)]
    .map((at) => commitmentFor({ ...ground, at }, "removal.schedule"))
    .find((one) => !isNeed(one));
  if (!found || isNeed(found)) return commitmentFor(ground, "removal.schedule") as Need;
  const { commitment } = found.entry;
  const source = sourceOf(found.entry);
  return {
    source,
    note: commitment.note,
    points: commitment.points.map(({ due, value }) => ({
      due,
      share: { name: `截至${due}的累计比例`, value, unit: "ratio", source },
    })),
  };
}

/** December first: a schedule that ends in June is still the year's schedule. */
const monthsOfYear = (at: Month): Month[] => [12, 6, 1].map((index) => month(yearOf(at), index));
