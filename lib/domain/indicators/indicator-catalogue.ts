import type { Month } from "../period";
import { type IndicatorDefinition, type IndicatorFamily, inForceAt } from "./definition";
import { ASSISTANCE_INDICATORS } from "./definitions/assistance";
import { BENEFIT_INDICATORS } from "./definitions/benefit";
import { BREAKDOWN_INDICATORS } from "./definitions/breakdown";
import { COVERAGE_INDICATORS } from "./definitions/coverage";
import { CROSS_AREA_INDICATORS } from "./definitions/cross-area";
import { FINANCING_INDICATORS } from "./definitions/financing";
import { FUND_INDICATORS } from "./definitions/fund";
import { MANAGEMENT_INDICATORS } from "./definitions/management";
import { PAYMENT_INDICATORS } from "./definitions/payment";
import { PROTECTION_INDICATORS } from "./definitions/protection";
import { SUPPLEMENTARY_INDICATORS } from "./definitions/supplementary";

/** Every shipped version of every definition; versions of one code do not overlap in time. */
export const SHIPPED_DEFINITIONS: readonly IndicatorDefinition[] = [
  ...COVERAGE_INDICATORS,
  ...FUND_INDICATORS,
  ...FINANCING_INDICATORS,
  ...BENEFIT_INDICATORS,
  ...ASSISTANCE_INDICATORS,
  ...PROTECTION_INDICATORS,
  ...PAYMENT_INDICATORS,
  ...CROSS_AREA_INDICATORS,
  ...MANAGEMENT_INDICATORS,
  ...SUPPLEMENTARY_INDICATORS,
  ...BREAKDOWN_INDICATORS,
];

/** Codes that are read through children; only B07 declares a default (MODEL M14). */
const FAMILY_NAMES: Record<string, { name: string; default: string | null }> = {
  A08: { name: "个人缴费标准和财政补助标准", default: null },
  B07: { name: "统筹基金累计结余可支付月数", default: "B07.rolling-12" },
  B08: { name: "收入、支出预算执行率", default: null },
  B10: { name: "收入、支出同比增速", default: null },
  B15: { name: "个人账户收入、支出、结余", default: null },
  B18: { name: "历史同期进度", default: null },
  C14: { name: "县域内住院占比", default: null },
  D01: { name: "医疗救助支出、人次、次均", default: null },
  E03: { name: "病种覆盖率、入组率", default: null },
  F02: { name: "异地就医人次、费用", default: null },
  G03: { name: "国家和省级集采药品品种、高值耗材类", default: null },
  G04: { name: "集采约定采购量完成率、回款及时率", default: null },
  H02: { name: "举报办结率、智能审核扣款率", default: null },
  J02: { name: "线上可办率、窗口可办率", default: null },
  K01: { name: "长护险参保、享受、收支", default: null },
  K02: { name: "生育保险参保、人次、支出", default: null },
};

export const familyOf = (code: string): IndicatorFamily | null => {
  const named = FAMILY_NAMES[code];
  if (!named) return null;
  const children = [...new Set(SHIPPED_DEFINITIONS.map((definition) => definition.code))].filter((child) =>
    child.startsWith(`${code}.`),
  );
  return { code, ...named, children };
};

/** The family that a code is a child of; null for an indicator of its own. */
export const familyWith = (code: string): IndicatorFamily | null => familyOf(code.split(".")[0] ?? "");

export type IndicatorLookup =
  | { readonly kind: "found"; readonly code: string }
  | { readonly kind: "ambiguous"; readonly children: readonly string[] }
  | { readonly kind: "unknown" };

/** A bare family code resolves to its declared default; without one its children are listed and nothing is guessed. */
export function lookUpIndicator(
  code: string,
  definitions: readonly IndicatorDefinition[] = SHIPPED_DEFINITIONS,
): IndicatorLookup {
  if (definitions.some((definition) => definition.code === code)) return { kind: "found", code };
  const family = familyOf(code);
  if (!family) return { kind: "unknown" };
  return family.default
    ? { kind: "found", code: family.default }
    : { kind: "ambiguous", children: family.children };
}

/** The version of a definition in force for a through-month; null when none is (MODEL M12). */
export const definitionAt = (
  code: string,
  at: Month,
  definitions: readonly IndicatorDefinition[] = SHIPPED_DEFINITIONS,
): IndicatorDefinition | null =>
  definitions.find((definition) => definition.code === code && inForceAt(definition, at)) ?? null;
