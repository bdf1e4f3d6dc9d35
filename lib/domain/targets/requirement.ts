import { absolute, compare, type Decimal, negate, subtract, ZERO } from "../decimal";
import { ABOUT_TOLERANCE, type Commitment } from "../policy/commitment";
import type { Bound } from "../value";

/** The number that a commitment asks for; a schedule asks for its last step. Null when the text gives none. */
export function targetOf(commitment: Commitment): Decimal | null {
  if (commitment.operator === "all") return commitment.value ?? ("1" as Decimal);
  if (commitment.operator === "keep") return commitment.value ?? commitment.baseline?.value ?? null;
  return commitment.value ?? commitment.points.at(-1)?.value ?? commitment.values[0] ?? null;
}

/** Which side of the number is better. */
export type Direction = "up" | "down" | "near";

export function directionOf(commitment: Pick<Commitment, "operator">): Direction {
  switch (commitment.operator) {
    case "≤":
    case "<":
    case "lower":
      return "down";
    case "about":
    case "keep":
    case "=":
    case "range":
      return "near";
    default:
      return "up";
  }
}

/** Whether a number satisfies what is asked, and how far it is from it: positive is better, or above for `near`. */
export function hold(
  commitment: Commitment,
  target: Decimal,
  value: Decimal,
): { met: boolean; distance: Decimal } {
  const above = subtract(value, target);
  switch (commitment.operator) {
    case "<":
      return { met: compare(above, ZERO) < 0, distance: negate(above) };
    case "≤":
      return { met: compare(above, ZERO) <= 0, distance: negate(above) };
    case ">":
      return { met: compare(above, ZERO) > 0, distance: above };
    case "=":
      return { met: value === target, distance: above };
    case "about":
    case "keep":
      return { met: compare(absolute(above), ABOUT_TOLERANCE) <= 0, distance: above };
    case "range": {
      const [low = target, high = target] = commitment.values;
      if (compare(value, low) < 0) return { met: false, distance: subtract(value, low) };
      return { met: compare(value, high) <= 0, distance: subtract(value, high) };
    }
    default:
      return { met: compare(above, ZERO) >= 0, distance: above };
  }
}

/** Whether a bound such as 95以上 alone proves that the requirement is met; `>` and `<` are not proved by equality. */
export function provedByBound(
  commitment: Commitment,
  target: Decimal,
  value: Decimal,
  bound: Bound,
): boolean {
  const direction = directionOf(commitment);
  const beyond = compare(value, target);
  if (direction === "up" && bound === "≥") return commitment.operator === ">" ? beyond > 0 : beyond >= 0;
  if (direction === "down" && bound === "≤") return commitment.operator === "<" ? beyond < 0 : beyond <= 0;
  return false;
}
