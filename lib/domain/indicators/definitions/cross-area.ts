import type { Scheme } from "../../dimension";
import { define } from "../define";
import type { IndicatorDefinition } from "../definition";
import { type Expression, forSchemes, leaf, over } from "../expression";

const PLAN_2021 = "国办发〔2021〕36号";
const BULLETIN = "全国医疗保障事业发展统计公报";
const SCHEMES: readonly Scheme[] = ["all", "employee", "resident"];

const common = { group: "cross-area", accounting: "business" } as const;

const directRate = (code: string, name: string, place: "province" | "cross-province", source: string) => {
  const at = (measure: string, scheme: Scheme): Expression =>
    leaf(measure, { scheme, setting: "inpatient", place });
  const where = place === "province" ? "省内异地" : "跨省异地";
  return define({
    ...common,
    code,
    name,
    unit: "percent",
    polarity: "up",
    expressions: forSchemes(SCHEMES, (scheme) => over(at("direct-visits", scheme), at("visits", scheme))),
    numeratorName: `${where}直接结算住院人次`,
    denominatorName: `${where}就医住院人次`,
    source,
    caveats: "按人次，不按金额。",
    confidence: "D",
  });
};

export const CROSS_AREA_INDICATORS: readonly IndicatorDefinition[] = [
  directRate(
    "F01",
    "住院费用跨省直接结算率",
    "cross-province",
    `${PLAN_2021}；2020年公报300.23万／585万人次`,
  ),
  define({
    ...common,
    code: "F02.visits",
    name: "异地就医人次",
    unit: "visit",
    decimals: 2,
    polarity: "none",
    expressions: forSchemes(SCHEMES, (scheme) => leaf("visits", { scheme, place: "other-area" })),
    numeratorName: "异地就医人次",
    source: BULLETIN,
    confidence: "S",
  }),
  define({
    ...common,
    code: "F02.expense",
    name: "异地就医费用",
    unit: "yuan",
    decimals: 2,
    polarity: "none",
    expressions: forSchemes(SCHEMES, (scheme) => leaf("expense", { scheme, place: "other-area" })),
    numeratorName: "异地就医费用",
    source: BULLETIN,
    confidence: "S",
  }),
  directRate("F03", "省内异地直接结算率", "province", "内政办发〔2021〕56号"),
];
