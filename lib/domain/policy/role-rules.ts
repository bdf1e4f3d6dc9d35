import { add, compare, type Decimal, ONE, ZERO } from "../decimal";
import type { Commitment } from "./commitment";
import { COMMITMENT_UNITS, type CommitmentUnit } from "./commitment-unit";
import { PARAMETER_ROLES, type RoleShape } from "./parameter-role";
import type { Problem } from "./policy-finding";

const numberless = ({ value, values, points }: Commitment): boolean =>
  value === null && values.length === 0 && points.length === 0;

const addUp = (values: readonly Decimal[]): Decimal => values.reduce(add, ZERO);

type ShapeRule = { readonly field: string; readonly message: string; fits(commitment: Commitment): boolean };

const SHAPES: Record<RoleShape, ShapeRule> = {
  value: { field: "value", message: "须有一个数值", fits: ({ value }) => value !== null },
  shares: {
    field: "values",
    message: "须依次写出两个份额，合计为 1",
    fits: ({ values }) => values.length === 2 && compare(addUp(values), ONE) === 0,
  },
  points: { field: "points", message: "须有分步的日期和数", fits: ({ points }) => points.length > 0 },
  date: {
    field: "due",
    message: "须有期限（due）或分步的日期",
    fits: ({ due, points }) => due !== null || points.length > 0,
  },
  lifted: {
    field: "operator",
    message: "须是取消或不设（none），不带数值",
    fits: (commitment) => commitment.operator === "none" && numberless(commitment),
  },
};

/** A role says what a number is used for: its unit and shape must be what the calculation needs. */
export function roleProblems(commitment: Commitment): Problem[] {
  const { role, areaClass, kind, unit } = commitment;
  if (role === undefined) {
    if (areaClass === undefined) return [];
    const message = "地区类别只用于测算参数，须同时写明参数用途（role）";
    return [{ field: "areaClass", rule: "role-missing", message }];
  }
  const { name, shape, unit: wanted } = PARAMETER_ROLES[role];
  if (kind === "baseline" || kind === "trend") {
    const message = `报告数和趋势要求不能作为测算参数（${name}）`;
    return [{ field: "role", rule: "role-misplaced", message }];
  }
  // The text leaves the number open: the role says which number it leaves open.
  if (kind === "external") return [];
  const rule = SHAPES[shape];
  if (!rule.fits(commitment)) {
    return [{ field: rule.field, rule: "role-misshapen", message: `用途“${name}”${rule.message}` }];
  }
  if (wanted === null || numberless(commitment) || unit === wanted) return [];
  const written = unit === "" ? "未写" : COMMITMENT_UNITS[unit as CommitmentUnit];
  const message = `用途“${name}”的单位是“${COMMITMENT_UNITS[wanted]}”（${wanted}），这里写的是“${written}”（${unit}）`;
  return [{ field: "unit", rule: "wrong-unit", message }];
}
