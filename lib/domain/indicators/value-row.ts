import type { AreaCode } from "../area";
import { type ScopeGuard, UNGUARDED } from "../comparability/scope-guard";
import { scopeSubstitution } from "../comparability/scope-substitution";
import type { Decimal } from "../decimal";
import type { Scheme } from "../dimension";
import type { Month } from "../period";
import type { Bound, Value } from "../value";
import type { Basis } from "../vintage";
import { isTaken, takenRanks } from "./choice";
import { appliesTo, type IndicatorDefinition, inForceAt } from "./definition";
import { type AreaReading, type Evaluation, evaluate } from "./evaluate";
import type { Expression } from "./expression";
import { type LeafRequest, requestsOf } from "./leaf-key";
import type { LeafSum, LeafSums, Target } from "./leaf-sum";
import { cumulativePoint, type Point } from "./point";
import { statedLeaf } from "./stated-leaf";

/** One computed figure, ready to be stored (MODEL M20). */
export type ValueRow = {
  readonly indicator: string;
  readonly version: number;
  readonly area: AreaCode;
  readonly through: Month;
  readonly scheme: Scheme;
  readonly basis: Basis;
  readonly value: Decimal | null;
  readonly bound: Bound | null;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  readonly reason: string | null;
  readonly detail: string | null;
  readonly stated: boolean;
  readonly expected: number;
  readonly present: number;
  readonly absent: readonly AreaCode[];
  readonly partialValue: Decimal | null;
  readonly partialNumerator: Decimal | null;
  readonly partialDenominator: Decimal | null;
};

const numberOf = (value: Value | null): Decimal | null => (value?.known && !value.bound ? value.value : null);

/**
 * Computes one figure. Null when nothing at all is known of it for this area and month: then there is no row, and
 * a screen says 未报送. `partial` answers for the members that did report, when some did not.
 */
export function computeRow(
  definition: IndicatorDefinition,
  scheme: Scheme,
  target: Target,
  through: Month,
  facts: LeafSums,
  partial: (members: readonly AreaCode[]) => LeafSums,
  guard: ScopeGuard = UNGUARDED,
  nameOf: (area: AreaCode) => string = (code) => code,
): ValueRow | null {
  const expression = definition.expressions[scheme];
  if (!expression || !inForceAt(definition, through) || !appliesTo(definition, target.area)) return null;
  const point = cumulativePoint(through);
  const asked = requestsOf(expression, point);
  const sums = guarded(guard, expression, point, facts, target.members);
  const readings = (members: readonly AreaCode[]) => (): AreaReading[] =>
    members.map((member) => {
      const own =
        target.members.length === 1
          ? sums
          : guarded({ ...guard, whole: false }, expression, point, partial([member]), [member]);
      return { name: nameOf(member), read: (one, at, base) => own(one, at, base).value };
    });
  const answers = asked.map((request) => sums(request.leaf, request.through, request.base));
  const current = asked.some((request, index) => request.through === through && hasAny(answers[index]));
  const stated = statedValue(definition, scheme, target, through, sums);
  if (!current && !stated) return null;
  const present = wholeMembers(target.members, asked, answers, readings(target.members));
  const absent = target.members.filter((member) => !present.includes(member));
  const computed = evaluate(
    expression,
    point,
    (one, at, base) => sums(one, at, base).value,
    readings(target.members),
  );
  // Settlements do not know who is enrolled or what was raised: what they cannot tell is no figure of theirs.
  if (target.basis === "settlement" && !computed.value.known) return null;
  const answered = !computed.value.known && stated && definition.stated === "answers";
  const evaluation: Evaluation = answered ? { value: stated, numerator: null, denominator: null } : computed;
  const some =
    target.basis === "rolled-up" && !evaluation.value.known && present.length > 0 && absent.length > 0
      ? evaluatePartial(
          definition,
          scheme,
          through,
          guarded({ ...guard, whole: false }, expression, point, partial(present), present),
          readings(present),
        )
      : null;
  return {
    indicator: definition.code,
    version: definition.version,
    area: target.area.code,
    through,
    scheme,
    basis: target.basis,
    value: evaluation.value.known ? evaluation.value.value : null,
    bound: evaluation.value.known ? (evaluation.value.bound ?? null) : null,
    numerator: numberOf(evaluation.numerator),
    denominator: numberOf(evaluation.denominator),
    reason: evaluation.value.known ? null : evaluation.value.reason,
    detail: evaluation.value.known ? null : (evaluation.value.detail ?? null),
    stated: Boolean(answered),
    expected: target.members.length,
    present: present.length,
    absent: answered ? [] : absent,
    partialValue: numberOf(some?.value ?? null),
    partialNumerator: numberOf(some?.numerator ?? null),
    partialDenominator: numberOf(some?.denominator ?? null),
  };
}

/** Facts as they may be read: across a break of scope the restated base stands in their place, or nothing does. */
function guarded(
  guard: ScopeGuard,
  expression: Expression,
  point: Point,
  facts: LeafSums,
  members: readonly AreaCode[],
): LeafSums {
  const instead = scopeSubstitution(guard, expression, point);
  return (asked, at, base) => {
    const value = instead(asked, at, base);
    return value ? { value, present: members } : facts(asked, at, base);
  };
}

/**
 * The areas that have all a formula asks of them; of months that stand for each other one will do, and one of another
 * scope will not.
 */
export function wholeMembers(
  members: readonly AreaCode[],
  asked: readonly LeafRequest[],
  answers: readonly LeafSum[],
  areas: () => readonly AreaReading[],
): AreaCode[] {
  const isThere = (member: AreaCode, index: number): boolean =>
    answers[index]?.present.includes(member) ?? false;
  // Nearly every formula: asked a hundred thousand times in a rebuild.
  if (asked.every(({ choice }) => !choice)) {
    return members.filter((member) => answers.every((_, index) => isThere(member, index)));
  }
  const readings = areas();
  return members.filter((member, place) => {
    const has = (index: number): boolean => {
      const { choice, leaf, through, base } = asked[index] as LeafRequest;
      return choice ? (readings[place]?.read(leaf, through, base).known ?? false) : isThere(member, index);
    };
    const ranks = takenRanks(asked, has);
    return asked.every((request, index) => !isTaken(request, ranks) || has(index));
  });
}

const hasAny = (answer: LeafSum | undefined): boolean => (answer?.present.length ?? -1) > 0;

function evaluatePartial(
  definition: IndicatorDefinition,
  scheme: Scheme,
  through: Month,
  sums: LeafSums,
  areas: () => readonly AreaReading[],
): Evaluation | null {
  const expression = definition.expressions[scheme];
  return expression
    ? evaluate(expression, cumulativePoint(through), (asked, at, base) => sums(asked, at, base).value, areas)
    : null;
}

/** A ratio that the area's own source states; a stated figure never adds up, so what is summed has none. */
function statedValue(
  definition: IndicatorDefinition,
  scheme: Scheme,
  target: Target,
  through: Month,
  sums: LeafSums,
): Value | null {
  if (target.basis !== "reported") return null;
  const { value } = sums(statedLeaf(definition, scheme), through, false);
  return value.known ? value : null;
}
