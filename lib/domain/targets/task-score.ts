import { compare, type Decimal, divide, isZero, min, multiply, ONE, sum, ZERO } from "../decimal";
import type { Commitment } from "../policy/commitment";
import { directionOf } from "./requirement";
import type { Status } from "./standing";

/**
 * How tasks of a yearly target letter are scored, where the letter itself lays nothing down: what is met or on its way
 * earns all its points, the rest earns them by how much of what is asked by now is done; what cannot be judged is left
 * out of both sides. 建议值
 */
export const TASK_SCORE_RULE = "task-score@1";

export type TaskStanding = {
  readonly status: Status;
  readonly value: Decimal | null;
  readonly target: Decimal | null;
  /** What is asked by now, where a path leads to the target. */
  readonly path: Decimal | null;
};

export type TaskScore = {
  readonly full: Decimal;
  /** Null where the task cannot be judged. */
  readonly earned: Decimal | null;
  /** Share done of what is asked by now, may be above one; null without a number on either side. */
  readonly completion: Decimal | null;
};

/** What one area earns for one task. */
export function taskScore(
  commitment: Pick<Commitment, "operator">,
  standing: TaskStanding | null,
  full: Decimal,
): TaskScore {
  if (standing === null || standing.status === "unassessable")
    return { full, earned: null, completion: null };
  const completion = completionOf(commitment, standing);
  if (standing.status === "met" || standing.status === "on-track") return { full, earned: full, completion };
  return { full, earned: completion === null ? ZERO : multiply(full, min(ONE, completion)), completion };
}

function completionOf(
  commitment: Pick<Commitment, "operator">,
  { value, target, path }: TaskStanding,
): Decimal | null {
  const asked = path ?? target;
  if (value === null || asked === null) return null;
  const [part, whole] = sides(commitment, value, asked);
  return isZero(whole) || part.startsWith("-") || whole.startsWith("-") ? null : divide(part, whole);
}

function sides(
  commitment: Pick<Commitment, "operator">,
  value: Decimal,
  asked: Decimal,
): readonly [Decimal, Decimal] {
  const direction = directionOf(commitment);
  if (direction === "up") return [value, asked];
  if (direction === "down") return [asked, value];
  return compare(value, asked) <= 0 ? [value, asked] : [asked, value];
}

export type TotalScore = { readonly earned: Decimal; readonly assessable: Decimal };

/** What an area earned of what could be judged. */
export function totalScore(scores: readonly TaskScore[]): TotalScore {
  const judged = scores.filter(({ earned }) => earned !== null);
  return {
    earned: sum(judged.map(({ earned }) => earned as Decimal)),
    assessable: sum(judged.map(({ full }) => full)),
  };
}
