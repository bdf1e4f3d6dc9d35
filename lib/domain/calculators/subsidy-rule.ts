import { compare } from "../decimal";
import { type CalculatorGround, parameterFor, regulates, textOrSetting } from "./calculator-ground";
import type { SubsidyRule, SubsidySharing } from "./subsidy-sharing";
import { isTerm, type Lookup, per, plus } from "./term";
import { termText } from "./term-text";

/** How the texts in force share the subsidy of an area: by printed amounts where they print them, else by shares. */
export function subsidyRule(ground: CalculatorGround): SubsidyRule {
  const standard = parameterFor(ground, "subsidy.standard");
  if (regulates(ground, "subsidy.amount.central")) {
    return {
      by: "amounts",
      standard,
      amounts: {
        central: parameterFor(ground, "subsidy.amount.central"),
        province: parameterFor(ground, "subsidy.amount.province"),
        prefecture: parameterFor(ground, "subsidy.amount.prefecture"),
        county: parameterFor(ground, "subsidy.amount.county"),
      },
    };
  }
  return {
    by: "shares",
    standard,
    central: parameterFor(ground, "subsidy.central-share"),
    province: parameterFor(ground, "subsidy.province-share"),
    prefecture: textOrSetting(ground, "subsidy.prefecture-share", "subsidy.prefecture-share"),
  };
}

/** Printed amounts against each other: their sum is the standard, and those below the province are in the stated ratio. */
export function subsidyChecks(
  ground: CalculatorGround,
  rule: SubsidyRule,
  sharing: SubsidySharing,
): string[] {
  if (rule.by === "shares" || !sharing.printedTotal || !isTerm(rule.standard)) return [];
  const { printedTotal } = sharing;
  const agree = compare(printedTotal.value, rule.standard.value) === 0 ? "相符" : "不符";
  const sum = `各级打印数合计 ${termText(printedTotal)}，与标准 ${termText(rule.standard)} ${agree}`;
  return [sum, ...localCheck(ground, rule.amounts.prefecture, rule.amounts.county)];
}

function localCheck(ground: CalculatorGround, prefecture: Lookup, county: Lookup): string[] {
  const stated = parameterFor(ground, "subsidy.local-shares");
  if (!isTerm(stated) || !isTerm(prefecture) || !isTerm(county)) return [];
  const share = per("市级占比", prefecture, plus("市县两级合计", prefecture, county), "ratio");
  if (!isTerm(share)) return [];
  const agree = compare(share.value, stated.value) === 0 ? "相符" : "不符";
  return [`市级占市县两级的 ${termText(share)}，与文本所写的市级份额 ${termText(stated)} ${agree}`];
}
