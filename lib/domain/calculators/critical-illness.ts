import { compare } from "../decimal";
import { excess, isTerm, type Lookup, minus, type Need, plus, smaller, type Term, times } from "./term";

/** What one group is entitled to in one area and year. */
export type CriticalIllnessRule = {
  readonly deductible: Lookup;
  readonly rate: Lookup;
  /** `none` where a text lifts it; a need where no text names one. */
  readonly ceiling: Lookup | "none";
};

export type CriticalIllnessBenefit = {
  /** In-catalogue self-payment above the deductible. */
  readonly payable: Lookup;
  readonly benefit: Lookup;
  /** What the insured still bears. */
  readonly remaining: Lookup;
  readonly needs: readonly Need[];
  /** Said beside the result: a ceiling that no text names was not applied. */
  readonly caveats: readonly string[];
};

/** The benefit on a year's in-catalogue self-payment; what is missing is named instead of guessed. */
export function criticalIllnessBenefit(rule: CriticalIllnessRule, selfPayment: Term): CriticalIllnessBenefit {
  const needs = [rule.deductible, rule.rate].filter((found): found is Need => !isTerm(found));
  const payable = isTerm(rule.deductible)
    ? excess("起付线以上部分", selfPayment, rule.deductible)
    : rule.deductible;
  if (!isTerm(payable) || !isTerm(rule.rate)) {
    const [first] = needs as [Need, ...Need[]];
    return { payable, benefit: first, remaining: first, needs, caveats: [] };
  }
  const uncapped = times("大病保险支付", payable, rule.rate);
  const benefit = capped(uncapped, rule.ceiling);
  return {
    payable,
    benefit,
    remaining: excess("个人仍需负担", selfPayment, benefit),
    needs,
    caveats:
      rule.ceiling === "none" || isTerm(rule.ceiling)
        ? []
        : [`${rule.ceiling.name}：${rule.ceiling.reason}，结果未计封顶线`],
  };
}

const capped = (benefit: Term, ceiling: Lookup | "none"): Term =>
  ceiling !== "none" && isTerm(ceiling) && compare(benefit.value, ceiling.value) > 0
    ? smaller("大病保险支付（按最高支付限额）", benefit, ceiling)
    : benefit;

const both = (left: Lookup, right: Lookup, join: (left: Term, right: Term) => Term): Lookup =>
  isTerm(left) ? (isTerm(right) ? join(left, right) : right) : left;

/** “起付线较普通参保居民降低一半”: `cut` is the share taken off. */
export const loweredDeductible = (deductible: Lookup, cut: Lookup): Lookup =>
  both(deductible, cut, (whole, share) =>
    minus("降低后的起付线", whole, times("起付线降低额", whole, share)),
  );

/** “支付比例提高5个百分点”. */
export const raisedRate = (rate: Lookup, raise: Lookup): Lookup =>
  both(rate, raise, (base, points) => plus("提高后的支付比例", base, points));

/** “起付线按上一年度居民人均可支配收入的50%确定”. */
export const deductibleFromIncome = (income: Lookup, share: Lookup): Lookup =>
  both(income, share, (yearly, part) => times("起付线", yearly, part, "yuan"));
