import type { Group } from "../dimension";
import type { ParameterRole } from "../policy/parameter-role";
import { type FoundParameter, parameterTerm, sourceOf } from "../policy/registered-parameter";
import { type CalculatorGround, commitmentFor, isNeed, settingFor } from "./calculator-ground";
import {
  type CriticalIllnessRule,
  deductibleFromIncome,
  loweredDeductible,
  raisedRate,
} from "./critical-illness";
import type { CommitmentSource, Lookup, Need } from "./term";
import { isTerm } from "./term";
import { termText } from "./term-text";

export type IllnessEntitlement = CriticalIllnessRule & {
  /** The words that lift the ceiling, where it is lifted. */
  readonly lifted: CommitmentSource | null;
};

/** What one group is entitled to in an area and year, as its texts say it. */
export function criticalIllnessRule(ground: CalculatorGround, group: Group): IllnessEntitlement {
  const found = (role: ParameterRole) => commitmentFor(ground, role, group);
  const { ceiling, lifted } = ceilingOf(found);
  return { deductible: deductibleOf(ground, found), rate: rateOf(found), ceiling, lifted };
}

type Find = (role: ParameterRole) => FoundParameter | Need;

/** An adjustment for a narrower group changes what is written for a wider one; written for the same, it is in it. */
const adjusts = (adjustment: FoundParameter | Need, base: FoundParameter): adjustment is FoundParameter =>
  !isNeed(adjustment) && adjustment.breadth < base.breadth;

function deductibleOf(ground: CalculatorGround, found: Find): Lookup {
  const stated = found("critical-illness.deductible");
  const ofIncome = found("critical-illness.deductible-of-income");
  const base = isNeed(stated) ? ofIncome : stated;
  if (isNeed(base)) return stated as Need;
  const term = parameterTerm(base);
  const whole = isNeed(stated) ? deductibleFromIncome(incomeOf(ground, base), term) : term;
  const cut = found("critical-illness.deductible-cut");
  return adjusts(cut, base) ? loweredDeductible(whole, parameterTerm(cut)) : whole;
}

/** Last year's income per head; while it is not set, the words that ask for it are named. */
function incomeOf(ground: CalculatorGround, asking: FoundParameter): Lookup {
  const income = settingFor(ground, "income.per-head");
  return isTerm(income) ? income : { ...income, source: sourceOf(asking.entry) };
}

function rateOf(found: Find): Lookup {
  const stated = found("critical-illness.rate");
  if (isNeed(stated)) return segmented(found) ?? stated;
  const raise = found("critical-illness.rate-raise");
  const rate = parameterTerm(stated);
  return adjusts(raise, stated) ? raisedRate(rate, parameterTerm(raise)) : rate;
}

/** Rates by segments of expense of which the text gives only the ends. */
function segmented(found: Find): Need | null {
  const ends = [found("critical-illness.rate-lowest"), found("critical-illness.rate-highest")];
  const [lowest, highest] = ends.map((end) => (isNeed(end) ? null : parameterTerm(end)));
  const first = ends.find((end): end is FoundParameter => !isNeed(end));
  if (!first) return null;
  const words = [lowest, highest].flatMap((end) => (end && isTerm(end) ? [termText(end)] : [])).join("至");
  return {
    name: "分段费用区间",
    reason: `文本只写支付比例${words}，按费用高低分段，没有给出分段的费用区间`,
    source: sourceOf(first.entry),
  };
}

function ceilingOf(found: Find): Pick<IllnessEntitlement, "ceiling" | "lifted"> {
  const lifted = found("critical-illness.no-ceiling");
  const limit = found("critical-illness.ceiling");
  if (!isNeed(lifted) && (isNeed(limit) || lifted.breadth <= limit.breadth)) {
    return { ceiling: "none", lifted: sourceOf(lifted.entry) };
  }
  if (!isNeed(limit)) return { ceiling: parameterTerm(limit), lifted: null };
  return { ceiling: { name: "年度最高支付限额", reason: "文本没有给出" }, lifted: null };
}
