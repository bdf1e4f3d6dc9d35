import { excess, isTerm, type Lookup, minus, per, plus, type Term, times } from "./term";

/** Rates by age and who pays them (营口: 成年人310元，未成年人200元，人均280元). */
export type AgeRates = {
  readonly adultRate: Term;
  readonly minorRate: Term;
  readonly adults: Term;
  readonly minors: Term;
  readonly standard: Term;
};

export type AverageContribution = { readonly average: Lookup; readonly aboveStandard: Lookup };

/** The average that two rates lead to with the people there are, beside the average that the text names. */
export function averageContribution(of: AgeRates): AverageContribution {
  const collected = plus(
    "应收个人缴费",
    times("成年人缴费", of.adults, of.adultRate, "yuan"),
    times("未成年人缴费", of.minors, of.minorRate, "yuan"),
  );
  const persons = plus("缴费人数", of.adults, of.minors);
  const average = per("人均个人缴费", collected, persons, "yuan-per-person");
  return { average, aboveStandard: isTerm(average) ? minus("高于人均标准", average, of.standard) : average };
}

export type BackPayment = { readonly perHead: Term; readonly sum: Lookup };

/** What is paid after for a year that was collected below its standard (内蒙古2020: 未达到人均缴费280元的，一并做好补缴). */
export function backPayment(standard: Term, collected: Term, persons: Lookup): BackPayment {
  const perHead = excess("人均补缴标准", standard, collected);
  return { perHead, sum: isTerm(persons) ? times("补缴总额", persons, perHead, "yuan") : persons };
}

export type OutstandingContribution = { readonly persons: Lookup; readonly sum: Lookup };

/** Who has yet to pay next year's contribution, which is due by 31 December (新疆2024年征求意见稿（一）1). */
export function outstandingContribution(
  payable: Lookup,
  paid: Lookup,
  standard: Lookup,
): OutstandingContribution {
  if (!isTerm(payable)) return { persons: payable, sum: payable };
  if (!isTerm(paid)) return { persons: paid, sum: paid };
  const persons = excess("尚未缴费人数", payable, paid);
  return { persons, sum: isTerm(standard) ? times("尚未缴费金额", persons, standard, "yuan") : standard };
}
