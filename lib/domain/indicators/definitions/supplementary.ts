import { define } from "../define";
import type { IndicatorDefinition } from "../definition";
import { insured, leaf } from "../expression";

const BULLETIN = "全国医疗保障事业发展统计公报";

const common = { group: "supplementary", polarity: "none", source: BULLETIN, confidence: "S" } as const;

const CARE = "long-term-care" as const;

export const SUPPLEMENTARY_INDICATORS: readonly IndicatorDefinition[] = [
  define({
    ...common,
    code: "K01.insured",
    name: "长护险参保人数",
    accounting: "register",
    unit: "person",
    decimals: 2,
    expressions: { [CARE]: insured(CARE) },
    numeratorName: "长期护理保险参保人数",
    caveats: "2025年起由试点城市扩大到全部开展地区，口径不可比。",
  }),
  define({
    ...common,
    code: "K01.beneficiaries",
    name: "长护险享受人数",
    accounting: "business",
    unit: "person",
    decimals: 2,
    expressions: { [CARE]: leaf("patients", { scheme: CARE }) },
    numeratorName: "享受长期护理保险待遇人数",
  }),
  ...(["revenue", "expenditure"] as const).map((tail) =>
    define({
      ...common,
      code: `K01.${tail}`,
      name: tail === "revenue" ? "长护险基金收入" : "长护险基金支出",
      accounting: "financial",
      unit: "yuan",
      decimals: 2,
      expressions: { [CARE]: leaf(`fund.${tail}`, { scheme: CARE }) },
      numeratorName: tail === "revenue" ? "长期护理保险基金收入" : "长期护理保险基金支出",
    }),
  ),
  define({
    ...common,
    code: "K02.insured",
    name: "生育保险参保人数",
    accounting: "register",
    unit: "person",
    decimals: 2,
    expressions: { maternity: insured("maternity") },
    numeratorName: "生育保险参保人数",
  }),
  define({
    ...common,
    code: "K02.visits",
    name: "生育待遇人次",
    accounting: "business",
    unit: "visit",
    decimals: 2,
    expressions: { maternity: leaf("visits", { scheme: "maternity" }) },
    numeratorName: "享受生育待遇人次",
    caveats: "2023年起扩大到产前检查和计划生育，口径不可比。",
  }),
  define({
    ...common,
    code: "K02.expenditure",
    name: "生育待遇支出",
    accounting: "financial",
    unit: "yuan",
    decimals: 2,
    expressions: { maternity: leaf("fund.expenditure", { scheme: "maternity" }) },
    numeratorName: "生育保险基金支出",
  }),
];
