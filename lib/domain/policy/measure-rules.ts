import { compare, type Decimal, ZERO } from "../decimal";
import type { IndicatorUnit } from "../indicators/definition";
import type { Commitment } from "./commitment";
import { COMMITMENT_UNITS, type CommitmentUnit, LARGEST_RATIO, unitFor } from "./commitment-unit";
import { numbersOf } from "./number-rules";
import type { Problem } from "./policy-finding";

/** What a document may refer to; the caller knows the catalogue and the area tree. */
export type PolicyReference = {
  readonly hasArea: (code: string) => boolean;
  /** Null for a code that is not an indicator, and for a family of which no one child is meant. */
  readonly indicatorUnit: (code: string) => IndicatorUnit | null;
};

const RATIOS: readonly string[] = ["ratio", "point"];

function ratioProblems(commitment: Commitment): Problem[] {
  if (!RATIOS.includes(commitment.unit)) return [];
  return numbersOf(commitment)
    .filter(([, value]) => compare(value, ZERO) < 0 || compare(value, LARGEST_RATIO as Decimal) > 0)
    .map(([field, value]) => ({
      field,
      rule: "ratio-out-of-range",
      message: `比例 ${value} 超出 0 至 ${LARGEST_RATIO}；比例写成小数，75%写作 0.75，5个百分点写作 0.05`,
    }));
}

/** The indicator exists, and numbers about it are written in its unit. */
export function measureProblems(commitment: Commitment, reference: PolicyReference): Problem[] {
  const { indicator, unit } = commitment;
  const ratios = ratioProblems(commitment);
  if (indicator === null) return ratios;
  const known = reference.indicatorUnit(indicator);
  if (known === null) {
    const message = `没有编码为“${indicator}”的指标；下设分项的编码须写到分项，如 E03.case-group`;
    return [{ field: "indicator", rule: "unknown-indicator", message }, ...ratios];
  }
  const wanted = unitFor(known);
  if (unit === "" || unit === wanted) return ratios;
  const written = COMMITMENT_UNITS[unit as CommitmentUnit];
  const message = `指标 ${indicator} 的单位是“${COMMITMENT_UNITS[wanted]}”（${wanted}），这里写的是“${written}”（${unit}）`;
  return [{ field: "unit", rule: "wrong-unit", message }, ...ratios];
}
