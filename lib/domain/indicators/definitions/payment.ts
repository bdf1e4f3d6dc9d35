import type { Scheme } from "../../dimension";
import { define, FUND_LEVELS } from "../define";
import type { IndicatorDefinition } from "../definition";
import { type Expression, forSchemes, leaf, over } from "../expression";

const REFORM_2021 = "医保发〔2021〕48号（DRG/DIP支付方式改革三年行动计划）";
const PLAN_2021 = "国办发〔2021〕36号";
const SCHEMES: readonly Scheme[] = ["all", "employee", "resident"];

const inpatient = (measure: string, scheme: Scheme, at: object = {}): Expression =>
  leaf(measure, { scheme, setting: "inpatient", ...at });

const common = { group: "payment", accounting: "business", polarity: "up", unit: "percent" } as const;

const caseBased = { payment: "case-based" } as const;

export const PAYMENT_INDICATORS: readonly IndicatorDefinition[] = [
  define({
    ...common,
    code: "E01",
    name: "DRG/DIP统筹地区覆盖率",
    levels: FUND_LEVELS,
    expressions: { all: over(leaf("case-based.areas"), leaf("pooling-areas")) },
    numeratorName: "实际付费统筹地区数",
    denominatorName: "统筹地区总数",
    source: `${REFORM_2021}；内政办发〔2021〕56号`,
    caveats: "模拟运行不计；40%、30%、30%是逐年新增。",
    confidence: "S",
  }),
  define({
    ...common,
    code: "E02",
    name: "DRG/DIP医疗机构覆盖率",
    expressions: { all: over(leaf("case-based.providers"), leaf("case-based.eligible-providers")) },
    numeratorName: "实际付费医疗机构数",
    denominatorName: "开展住院服务的医疗机构数",
    source: `${REFORM_2021}；内蒙古年鉴`,
    caveats: "分母不含精神、康复等不适合的机构。",
    confidence: "S",
  }),
  define({
    ...common,
    code: "E04",
    name: "DRG/DIP付费基金支出占比",
    expressions: forSchemes(SCHEMES, (scheme) =>
      over(
        inpatient("pay.fund", scheme, caseBased),
        inpatient("pay.fund", scheme, { place: "pooling-area" }),
      ),
    ),
    numeratorName: "DRG/DIP付费住院医保基金支出",
    denominatorName: "统筹区内住院医保基金支出",
    source: `${REFORM_2021}；新疆2024-07-05征求意见稿`,
    caveats: "按基金算，与按费用算的占比不同。",
    confidence: "S",
  }),
  define({
    ...common,
    code: "E05",
    name: "按病种付费住院费用占比",
    frequency: "year",
    expressions: forSchemes(SCHEMES, (scheme) =>
      over(inpatient("expense", scheme, caseBased), inpatient("expense", scheme)),
    ),
    numeratorName: "DRG和按病种付费住院费用",
    denominatorName: "全部住院费用",
    source: PLAN_2021,
    caveats: "按费用算，与按基金算的占比不同。年度指标，年中仅供参考。",
    confidence: "S",
  }),
  define({
    ...common,
    code: "E06",
    name: "按病种付费出院人次占比",
    expressions: forSchemes(SCHEMES, (scheme) =>
      over(inpatient("visits", scheme, caseBased), inpatient("visits", scheme)),
    ),
    numeratorName: "按病种付费出院人次",
    denominatorName: "出院人次",
    source: "2024年全国医疗保障事业发展统计公报",
    confidence: "S",
  }),
];
