import type { Commitment } from "./commitment";
import type { PolicyFinding, Problem } from "./policy-finding";

type Validity = Pick<Commitment, "from" | "to">;

/** A last month that never comes before any other: an open end. */
const FOREVER = "9999-12";
const endOf = ({ to }: Validity): string => (to === null ? FOREVER : to);

/** Dates of one commitment against each other. */
export function validityProblems(commitment: Commitment): Problem[] {
  const { from, to, due, points } = commitment;
  if (to !== null && from > to) {
    return [{ field: "from", rule: "validity-backwards", message: `生效月 ${from} 晚于失效月 ${to}` }];
  }
  const inside = (at: string): boolean => from <= at.slice(0, 7) && at.slice(0, 7) <= endOf(commitment);
  const outside = (field: string, at: string): Problem => ({
    field,
    rule: "due-outside-validity",
    message: `期限 ${at} 不在有效期（${from} 至 ${to === null ? "长期" : to}）之内`,
  });
  return [
    ...(due !== null && !inside(due) ? [outside("due", due)] : []),
    ...points.flatMap((point, index) =>
      inside(point.due) ? [] : [outside(`points[${index}].due`, point.due)],
    ),
  ];
}

/** A later version of the same commitment takes over: what this one asked for by a later date is not met or missed. */
export const isSuperseded = (commitment: Commitment, all: readonly Commitment[]): boolean =>
  all.some(({ id, from }) => id === commitment.id && commitment.to !== null && from > commitment.to);

const overlap = (a: Validity, b: Validity): boolean => a.from <= endOf(b) && b.from <= endOf(a);

/** Same indicator, same people, same areas, same sense: two such numbers of one document cannot hold at once. */
const asksTheSame = (a: Commitment, b: Commitment): boolean =>
  a.kind === "target" &&
  b.kind === "target" &&
  a.indicator !== null &&
  a.indicator === b.indicator &&
  a.operator === b.operator &&
  a.scheme === b.scheme &&
  a.group === b.group &&
  a.area === b.area &&
  a.due === b.due &&
  a.value !== b.value &&
  a.binds.some((binding) => b.binds.includes(binding));

/** One commitment in two versions, or one promise with two numbers, may not be valid in the same month. */
export function overlapFindings(commitments: readonly Commitment[]): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  for (const [index, later] of commitments.entries()) {
    for (const earlier of commitments.slice(0, index)) {
      if (!overlap(earlier, later)) continue;
      const period = `${later.from} 至 ${later.to === null ? "长期" : later.to}`;
      if (earlier.id === later.id) {
        findings.push({
          path: `commitments[${index}].id`,
          rule: "validity-overlaps",
          message: `“${later.id}”已有有效期重叠的一项（${period}）`,
        });
      } else if (asksTheSame(earlier, later)) {
        findings.push({
          path: `commitments[${index}].value`,
          rule: "validity-overlaps",
          message: `与“${earlier.name}”（${earlier.id}）是同一指标、同一对象、同一期限的目标，数值不同而有效期重叠（${period}）`,
        });
      }
    }
  }
  return findings;
}
